package cardloop.receipt;

import cardloop.card.Bilingual;

/** What is wrong with a typed number: of two faults the earlier. */
public enum NumberFault {
    LENGTH("编号为 12 位字母和数字，例如 R000-0000-001T", "a number has 12 letters and digits, such as R000-0000-001T"),
    CHARACTER("这里的字符不会出现在编号中", "this character is in no number of ours"),
    SERIES("编号以 R（回执）、B（批次）或 S（库存）开头", "a number begins with R (receipt), B (batch) or S (stock)"),
    CHECK("校验位不符，至少有一位错了，请核对", "the check character does not fit: at least one character is wrong");

    private final Bilingual text;

    NumberFault(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    /** For whoever typed it. */
    public Bilingual text() {
        return text;
    }
}
