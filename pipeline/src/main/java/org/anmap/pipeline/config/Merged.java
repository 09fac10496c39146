package org.anmap.pipeline.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Collections of a settings file: absent ones are empty, and those of a base grow. */
final class Merged {
  private Merged() {}

  static <T> List<T> copy(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  static <K, V> Map<K, V> copy(Map<K, V> map) {
    return map == null ? Map.of() : java.util.Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  static <T> List<T> lists(List<T> under, List<T> own) {
    List<T> both = new ArrayList<>(under);
    both.addAll(own);
    return both;
  }

  static <K, V> Map<K, V> maps(Map<K, V> under, Map<K, V> own) {
    Map<K, V> both = new LinkedHashMap<>(under);
    both.putAll(own);
    return both;
  }

  static <K, V> Map<K, List<V>> lists(Map<K, List<V>> under, Map<K, List<V>> own) {
    Map<K, List<V>> both = new LinkedHashMap<>(under);
    own.forEach((key, list) -> both.merge(key, list, Merged::lists));
    return both;
  }

  /** The lists of a base without what the lists on top claim, in whatever case and spacing. */
  static <K> Map<K, List<String>> without(Map<K, List<String>> under, Map<K, List<String>> own) {
    Set<String> claimed =
        own.values().stream()
            .flatMap(List::stream)
            .map(Merged::letters)
            .collect(Collectors.toSet());
    Map<K, List<String>> left = new LinkedHashMap<>();
    under.forEach(
        (key, list) ->
            left.put(key, list.stream().filter(n -> !claimed.contains(letters(n))).toList()));
    return left;
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\d]", "");
  }

  static <K, V> Map<K, Map<K, List<V>>> nested(
      Map<K, Map<K, List<V>>> under, Map<K, Map<K, List<V>>> own) {
    Map<K, Map<K, List<V>>> both = new LinkedHashMap<>(under);
    own.forEach((key, map) -> both.merge(key, map, Merged::lists));
    return both;
  }
}
