package cardloop.web.view;

import cardloop.card.Bilingual;
import java.util.Map;
import java.util.Optional;

/** The words of the evidence a seller may read; every other event stays inside. */
public final class TimelineWords {
    private static final Map<String, Bilingual> PUBLIC = Map.ofEntries(
            Map.entry("RECEIVED", new Bilingual("已收到", "Received")),
            Map.entry("READ", new Bilingual("照片已识别", "The photo was read")),
            Map.entry("READ_LATER", new Bilingual("暂时无法识别，稍后再读", "Could not be read yet, will be read again")),
            Map.entry("FOUND", new Bilingual("照片上找到多张卡", "Several cards were found on the photo")),
            Map.entry("FORMAT_OK", new Bilingual("格式校验通过", "The format is right")),
            Map.entry("ASKED", new Bilingual("正在向发卡方查询", "The issuer is being asked")),
            Map.entry("ANSWERED", new Bilingual("发卡方已答复", "The issuer answered")),
            Map.entry(
                    "ASKED_AGAIN",
                    new Bilingual(
                            "发卡方的答复已过时，入账前再查一次", "The issuer's answer is too old to pay on; it is asked again first")),
            Map.entry("STILL_GOOD", new Bilingual("再次查询，卡仍有效", "Asked again: the card is still good")),
            Map.entry("SAMPLED", new Bilingual("被抽中人工复核", "Sampled for a person to look at")),
            Map.entry("REVIEWED", new Bilingual("人工复核完成", "A person looked at it")),
            Map.entry("ACCEPTED", new Bilingual("已入账并上架", "Credited and shelved")),
            Map.entry("REJECTED", new Bilingual("未收卡", "Rejected")),
            Map.entry("AWAITING_SELLER", new Bilingual("等待您核对", "Waits for you")),
            Map.entry("CORRECTED", new Bilingual("您已更正", "You corrected it")),
            Map.entry("REPHOTOGRAPHED", new Bilingual("您发来了新照片", "You sent a new photo")),
            Map.entry("HELD", new Bilingual("暂缓，稍后再查", "On hold, will be asked again")),
            Map.entry("OFFERED", new Bilingual("按真实面值重新报价", "A new offer at the real face value")),
            Map.entry("PARKED", new Bilingual("等待运营人员处理", "Waits for an operator")),
            Map.entry("WITHDRAWN", new Bilingual("您已撤回，卡密已销毁", "You took it back; the PIN is destroyed")));

    private TimelineWords() {}

    /** What an event is called towards sellers; empty when it is not shown. */
    static Optional<Bilingual> say(String what) {
        return Optional.ofNullable(PUBLIC.get(what));
    }
}
