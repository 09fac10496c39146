package org.anmap.pipeline.intake;

import org.apache.parquet.bytes.ByteBufferAllocator;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.dictionary.DictionaryValuesWriter;
import org.apache.parquet.column.values.factory.DefaultValuesWriterFactory;
import org.apache.parquet.column.values.factory.ValuesWriterFactory;
import org.apache.parquet.column.values.plain.PlainValuesWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * How staged columns become Parquet: standard encodings, made for what staging knows of them.
 *
 * <p>A code is one of few, and the same code is always the same object; a day or a month is a small
 * number. Dictionaries that know this cost a third of the general ones, which hash the bytes of
 * every value and ask after each whether they have grown too big.
 */
final class StagedEncodings implements ValuesWriterFactory {
  private final ValuesWriterFactory others = new DefaultValuesWriterFactory();
  private ParquetProperties properties;

  @Override
  public void initialize(ParquetProperties given) {
    this.properties = given;
    others.initialize(given);
  }

  @Override
  public ValuesWriter newValuesWriter(ColumnDescriptor column) {
    if (!properties.isDictionaryEnabled(column)) {
      return others.newValuesWriter(column);
    }
    PrimitiveTypeName type = column.getPrimitiveType().getPrimitiveTypeName();
    return switch (type) {
      case BINARY -> new Codes(properties);
      case INT32 -> new SmallNumbers(properties);
      default -> others.newValuesWriter(column);
    };
  }

  /** What both dictionaries share: they never grow too big, so they never give up. */
  private abstract static class Dictionary extends DictionaryValuesWriter {
    Dictionary(int bytes, ByteBufferAllocator allocator) {
      super(bytes, Encoding.PLAIN_DICTIONARY, Encoding.PLAIN_DICTIONARY, allocator);
    }

    /** Writes the entries in the order of their numbers. */
    abstract void writeEntries(PlainValuesWriter to, int count);

    @Override
    public DictionaryPage toDictPageAndClose() {
      if (lastUsedDictionarySize == 0) {
        return null;
      }
      PlainValuesWriter entries =
          new PlainValuesWriter(
              Math.max(1, lastUsedDictionaryByteSize), maxDictionaryByteSize, allocator);
      writeEntries(entries, lastUsedDictionarySize);
      return dictPage(entries);
    }

    /** A page on which nothing is known refers to no dictionary, for there may be none. */
    @Override
    public BytesInput getBytes() {
      return encodedValues.size() == 0 ? BytesInput.empty() : super.getBytes();
    }

    @Override
    public Encoding getEncoding() {
      return encodedValues.size() == 0 ? Encoding.PLAIN : super.getEncoding();
    }

    @Override
    public boolean shouldFallBack() {
      return false;
    }

    @Override
    public void fallBackDictionaryEncodedData(ValuesWriter writer) {
      throw new IllegalStateException("a dictionary of codes never falls back");
    }
  }

  /** A dictionary that tells entries by identity. */
  private static final class Codes extends Dictionary {
    private Binary[] table = new Binary[64];
    private int[] numberAt = new int[64];
    private Binary[] entries = new Binary[32];
    private int size;

    Codes(ParquetProperties properties) {
      super(properties.getDictionaryPageSizeThreshold(), properties.getAllocator());
    }

    @Override
    public void writeBytes(Binary code) {
      encodedValues.add(number(code));
    }

    private int number(Binary code) {
      int slot = slot(code);
      if (table[slot] == code) {
        return numberAt[slot];
      }
      if (size == entries.length) {
        grow();
        slot = slot(code);
      }
      table[slot] = code;
      numberAt[slot] = size;
      entries[size] = code;
      dictionaryByteSize += Integer.BYTES + code.length();
      return size++;
    }

    private int slot(Binary code) {
      int hash = System.identityHashCode(code);
      int slot = (hash ^ hash >>> 16) & table.length - 1;
      while (table[slot] != null && table[slot] != code) {
        slot = slot + 1 & table.length - 1;
      }
      return slot;
    }

    private void grow() {
      Binary[] known = entries;
      entries = java.util.Arrays.copyOf(known, known.length * 2);
      table = new Binary[table.length * 2];
      numberAt = new int[table.length];
      for (int number = 0; number < known.length; number++) {
        int slot = slot(known[number]);
        table[slot] = known[number];
        numberAt[slot] = number;
      }
    }

    @Override
    void writeEntries(PlainValuesWriter to, int count) {
      for (int number = 0; number < count; number++) {
        to.writeBytes(entries[number]);
      }
    }

    @Override
    protected int getDictionarySize() {
      return size;
    }

    @Override
    protected void clearDictionaryContent() {
      table = new Binary[64];
      numberAt = new int[64];
      entries = new Binary[32];
      size = 0;
    }
  }

  /** A dictionary of numbers from 0 to 2¹⁸: days since 1970, months as 202506. */
  private static final class SmallNumbers extends Dictionary {
    private static final int MOST = 1 << 18;
    private final int[] numberOf = new int[MOST];
    private int[] entries = new int[256];
    private int size;

    SmallNumbers(ParquetProperties properties) {
      super(properties.getDictionaryPageSizeThreshold(), properties.getAllocator());
    }

    @Override
    public void writeInteger(int value) {
      int number = numberOf[value] - 1;
      if (number < 0) {
        if (size == entries.length) {
          entries = java.util.Arrays.copyOf(entries, size * 2);
        }
        entries[size] = value;
        number = size++;
        numberOf[value] = size;
        dictionaryByteSize += Integer.BYTES;
      }
      encodedValues.add(number);
    }

    @Override
    void writeEntries(PlainValuesWriter to, int count) {
      for (int number = 0; number < count; number++) {
        to.writeInteger(entries[number]);
      }
    }

    @Override
    protected int getDictionarySize() {
      return size;
    }

    @Override
    protected void clearDictionaryContent() {
      java.util.Arrays.fill(numberOf, 0);
      size = 0;
    }
  }
}
