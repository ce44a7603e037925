package cardloop.reading;

/** Which of a card's codes a row carries. */
public enum Field {
    /** The public number (卡号, 序列号). */
    NUMBER,
    /** The secret (密码). */
    PIN
}
