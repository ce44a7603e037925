package cardloop.submission;

import cardloop.card.Bilingual;

/** The request as a whole cannot be taken; nothing was stored. */
public final class RefusedSubmissionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Why why;
    private final String pointer;

    /** What is wrong with it. */
    public enum Why {
        TERMS("请先同意当前条款 v1", "agree to the terms, version v1"),
        NO_CARDS("至少要有一张卡", "there must be at least one card"),
        TOO_MANY_CARDS("一次最多 1000 张卡", "at most 1,000 cards at once"),
        TOO_MANY_PHOTOS("一次最多 20 张照片", "at most 20 photos at once"),
        MISPLACED_CODE(
                "这一栏像是卡号或卡密，可能是列错位了；请移到它的栏位，或换一个写法",
                "this field looks like a card number or PIN, as if columns had shifted; move it, or write something"
                        + " else here"),
        NO_SUCH_CHARACTER("没有这个位置的字符", "there is no character at this place");

        private final Bilingual text;

        Why(String zh, String en) {
            this.text = new Bilingual(zh, en);
        }

        public Bilingual text() {
            return text;
        }
    }

    /** @param pointer JSON pointer to what is wrong */
    public RefusedSubmissionException(Why why, String pointer) {
        super(why.name());
        this.why = why;
        this.pointer = pointer;
    }

    public Why why() {
        return why;
    }

    public String pointer() {
        return pointer;
    }
}
