package cardloop.casebook;

import cardloop.card.Bilingual;

/** What an open card waits for. */
public enum WaitingCode {
    DOUBTFUL_CHARACTERS("请您核对看不清的几位。", "Waits for you to confirm the doubtful characters."),
    READER_UNAVAILABLE(
            "照片识别暂时不可用，我们稍后自动再读；一直读不了时，再请您输入。",
            "Photos cannot be read at the moment. We read this one again by ourselves; if that stays so, we ask you to"
                    + " type the code."),
    SLOWED(
            "最近有太多卡密未被识别，这张要过一会儿才查；还没卖的卡请先核对卡密。",
            "Too many codes were not recognised lately, so this one waits a while before it is asked about; check the"
                    + " others before you send them."),
    LANE_WAIT("排队等待查询名额。", "Waits for its turn at the issuer's limit."),
    ISSUER_BUSY("发卡方繁忙或维护中，稍后自动再查。", "The issuer is busy or closed; we ask again by ourselves."),
    NO_ANSWER("发卡方没有答复，会用同一查询号再问。", "The issuer did not answer; we ask again under the same number."),
    CAPTCHA("发卡方要求人工验证，等待运营人员处理。", "The issuer demands a human check; an operator will do it."),
    NO_REGION_LANE("这张卡只在其他地区可查，等待运营人员处理。", "The card answers only in another region; an operator has it."),
    SAMPLED("被抽中人工复核。", "Was sampled for a person to look at."),
    LOT_UNDECIDED("所在批次尚在判定。", "Its lot is still being judged."),
    ISSUER_HOLD("发卡方暂时锁定或尚未激活，稍后再查。", "Locked or not active at the issuer; we ask again later."),
    OFFER("真实面值与申报不同，等待您接受或拒绝新的报价。", "The real face value differs; waits for you to take or refuse the new offer.");

    private final Bilingual text;

    WaitingCode(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    public Bilingual text() {
        return text;
    }
}
