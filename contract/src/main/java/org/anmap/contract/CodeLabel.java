package org.anmap.contract;

/** The names of one code, as in {@code metadata/codelists.csv}: LIST,CODE,NAME_VI,NAME_EN. */
public record CodeLabel(String list, String code, String nameVi, String nameEn) {}
