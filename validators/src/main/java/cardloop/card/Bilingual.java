package cardloop.card;

/** A text in 简体中文 and English, the same meaning. */
public record Bilingual(String zh, String en) {}
