package org.anmap.acceptance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Zero, hidden, not reported and a value are four things, also to the eye. */
class LooksTest extends BrowserTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "?show=count"})
  void no_two_looks_of_the_legend_share_their_pixels(String address) throws IOException {
    try (OpenAtlas atlas = atlas(address)) {
      Map<String, BufferedImage> looks = new LinkedHashMap<>();
      String value = address.isEmpty() ? "class-0" : "value";
      for (String look : List.of(value, "zero", "hidden", "missing")) {
        looks.put(look, picture(atlas, look));
      }
      for (String a : looks.keySet()) {
        for (String b : looks.keySet()) {
          if (a.compareTo(b) < 0) {
            double share = differing(looks.get(a), looks.get(b));
            assertTrue(share > 0.15, a + " and " + b + " differ in " + share + " of their pixels");
          }
        }
      }
    }
  }

  @Test
  void neighbouring_classes_differ_in_lightness_so_hue_is_not_needed() throws IOException {
    try (OpenAtlas atlas = atlas("")) {
      int classes = atlas.find("[data-look^=class]").count();
      double lighter = 1;
      for (int c = 0; c < classes; c++) {
        double lightness = lightness(picture(atlas, "class-" + c));
        assertTrue(lighter - lightness > 0.06, "class " + c + " is darker than the one before");
        lighter = lightness;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?show=count"})
  void the_map_fills_each_district_with_the_look_of_its_row(String address) {
    try (OpenAtlas atlas = atlas(address)) {
      Object wrong =
          atlas.page.evaluate(
              "() => { const fills = { hidden: 'url(#hatch)', missing: 'url(#dots)', zero: '#ffffff' };"
                  + " return [...document.querySelectorAll('#grid tr[data-ref]')].filter(r => {"
                  + " const shape = document.querySelector(`#map path.d-${r.dataset.ref}`);"
                  + " if (!shape) return false;"
                  + " const fill = shape.getAttribute('fill');"
                  + " return r.dataset.kind in fills ? fill !== fills[r.dataset.kind]"
                  + " : Object.values(fills).includes(fill); }).map(r => r.dataset.ref); }");
      assertEquals(List.of(), wrong);
    }
  }

  @Test
  void the_legend_counts_the_districts_of_the_table() {
    try (OpenAtlas atlas = atlas("")) {
      for (String kind : List.of("zero", "hidden", "missing")) {
        int rows = atlas.find("#grid tr[data-kind=" + kind + "]:not([data-ref$=_U])").count();
        assertEquals("" + rows, atlas.text("[data-look=" + kind + "] .n"), kind);
      }
    }
  }

  private static BufferedImage picture(OpenAtlas atlas, String look) throws IOException {
    byte[] png = atlas.find("[data-look=" + look + "] svg").screenshot();
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static double differing(BufferedImage a, BufferedImage b) {
    int width = Math.min(a.getWidth(), b.getWidth());
    int height = Math.min(a.getHeight(), b.getHeight());
    int different = 0;
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        different += Math.abs(grey(a.getRGB(x, y)) - grey(b.getRGB(x, y))) > 0.04 ? 1 : 0;
      }
    }
    return (double) different / (width * height);
  }

  private static double lightness(BufferedImage image) {
    return grey(image.getRGB(image.getWidth() / 2, image.getHeight() / 2));
  }

  private static double grey(int rgb) {
    return (0.2126 * (rgb >> 16 & 255) + 0.7152 * (rgb >> 8 & 255) + 0.0722 * (rgb & 255)) / 255;
  }
}
