package cardloop.judging;

import cardloop.card.Bilingual;

/** Why a card ended or is told off; in order: of two faults a card gets the earlier. */
public enum ReasonCode {
    KIND_NOT_ACCEPTED("目前不收这种卡。", "We do not take this kind of card now."),
    MALFORMED("卡号或卡密的格式不对，请对照卡面改正。", "Number or PIN do not have this kind's format; compare with the card."),
    CHECK_DIGIT("校验位不符，请对照卡面逐位核对。", "The check digit does not fit; compare each character with the card."),
    UNREADABLE("照片上的卡号或卡密看不清，请补拍或手工输入。", "The photo cannot be read; take another or type the code."),
    DUPLICATE("这张卡已经提交过。", "This card was submitted before."),
    BLOCKED("这张卡不能收。", "This card cannot be taken."),
    NOT_RECOGNISED(
            "发卡方不认这组卡号和卡密，请对照卡面核对后重新提交。",
            "The issuer does not recognise this number and PIN; check them against the card and submit again."),
    UNSUPPORTED("这是该卡种中不支持的子类。", "This sub-kind of card is not supported."),
    BATCH_MISMATCH("批次与卡号不符。", "The batch does not belong to this number."),
    BATCH_RECALLED("发卡方已整批召回这批卡。", "The issuer recalled this whole batch."),
    REGION("这张卡的使用地区不在收卡范围，或无人能确认。", "The card's region is not one we take, or nobody can tell it."),
    VOID("发卡方已作废这张卡。", "The issuer voided this card."),
    USED("这张卡已经被使用。", "This card has been used."),
    EXPIRED(
            "这张卡已经过期，或剩余的有效天数太少，我们来不及转售。",
            "This card has expired, or too few days of validity are left for us to pass it on."),
    NOT_ACTIVE("这张卡尚未激活。", "This card is not active yet."),
    LOCKED("发卡方锁定了这张卡。", "The issuer locked this card."),
    BALANCE("卡内余额少于面值。", "The balance is below the face value."),
    FACE_VALUE("申报的面值与卡的真实面值不符。", "The stated face value is not the card's."),
    LOT_STOPPED("这一批卡因风险已停收。", "This lot was stopped for risk."),
    REVIEW_FAILED("人工复核未通过。", "A reviewer refused the card."),
    OFFER_DECLINED("您没有接受按真实面值的报价。", "You declined the offer at the real face value."),
    SELLER_TIMEOUT("等待您的补充超过了期限，可以重新提交。", "We waited for your answer past the deadline; you may submit again.");

    private final Bilingual text;

    ReasonCode(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    public Bilingual text() {
        return text;
    }
}
