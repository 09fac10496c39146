package org.anmap.acceptance.browser;

import org.anmap.acceptance.ServedAtlas;

/** The same atlas, on the sample release as the packaged server serves it. */
class RealAtlasIT extends AtlasTest {
  private ServedAtlas served;

  @Override
  String serve() {
    served = ServedAtlas.start();
    return served.url();
  }

  @Override
  void stop() {
    if (served != null) {
      served.close();
    }
  }
}
