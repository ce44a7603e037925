package cardloop.nights;

import cardloop.card.Bilingual;
import cardloop.issuers.Question;

/** Why a night passed over a card; the card stays on the shelf as it was. */
public enum SkipReason {
    POSTPONED("当晚的查询名额不够，下一晚优先。", "The night's quota was too small; it goes first the next night."),
    NO_LANE("没有可查询该发卡方的通道。", "No lane of ours asks this issuer."),
    NO_REGION_LANE("这张卡只在其他地区可查，没有该地区的通道。", "The card answers only in another region, where we have no lane."),
    CANARY("发卡方对探针卡答错或没有答复，当晚没有问。", "The issuer was wrong or silent about its canary, so it was not asked."),
    CAPTCHA("发卡方要求人工验证。", "The issuer demands a human check."),
    NO_ANSWER("发卡方没有给出答复。", "The issuer gave no answer.");

    private final Bilingual text;

    SkipReason(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    public Bilingual text() {
        return text;
    }

    /**
     * Why a question came to an end without an answer.
     *
     * @param isPartHeld whether its issuer was still to be right about its canaries
     */
    static SkipReason of(Question question, boolean isPartHeld) {
        boolean isParked = question.state() == Question.State.PARKED;
        if (isParked && question.waits().captcha()) {
            return CAPTCHA;
        }
        if (isParked && question.waits().region()) {
            return NO_REGION_LANE;
        }
        if (isParked || question.attempts() > 0) {
            return NO_ANSWER;
        }
        return isPartHeld ? CANARY : POSTPONED;
    }
}
