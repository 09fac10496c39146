package org.anmap.pipeline.intake;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.notice.FileCounts;
import org.anmap.pipeline.notice.Notice;
import org.anmap.pipeline.notice.PlaceQuestion;

/**
 * What a task that staged a part of a file tells the driver: where the rows are and how many, none
 * of them.
 *
 * @param path of the encrypted Parquet file; empty if the file cannot be used
 * @param tombstones path of their encrypted Parquet file; empty if there are none
 * @param received accepted rows by the ISO day they were received
 * @param takenBackOn ISO days on which tombstones were received; empty text for an unknown day
 * @param notices with rows numbered from the first of the part
 */
record StagedPart(
    String path,
    String tombstones,
    FileCounts counts,
    Map<String, Long> received,
    TreeSet<String> takenBackOn,
    List<Notice> notices,
    List<PlaceQuestion> questions,
    EnumMap<Field, DateOrders> orders)
    implements Serializable {}
