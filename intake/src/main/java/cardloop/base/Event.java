package cardloop.base;

import cardloop.card.Bilingual;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * One link of a chain.
 *
 * @param n 1-based place in its subject's chain
 * @param actor {@link Actor#text()}
 * @param what name of a {@link Type}
 * @param previous hexadecimal hash of the event before; 64 zeros for the first
 * @param hash hexadecimal SHA-256 over all the rest
 */
public record Event(
        String subject,
        int n,
        Instant at,
        String actor,
        String what,
        String why,
        String ruleVersion,
        String previous,
        String hash) {

    public boolean is(Type type) {
        return what.equals(type.name());
    }

    /** Who did it. */
    public sealed interface Actor {
        /** As it is kept: {@code system}, {@code person:UUID}, {@code issuer:cmcc}. */
        String text();
    }

    /** What acts by itself, or for somebody who cannot be known. */
    public enum Program implements Actor {
        SYSTEM,
        COMMAND_LINE,
        /** What came to the door that issuers call, and proved nothing. */
        CALLBACK;

        @Override
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Who signed in, or holds a key. */
    public record OfPerson(UUID id) implements Actor {
        @Override
        public String text() {
            return "person:" + id;
        }
    }

    /** An issuer, by what it answered. */
    public record OfIssuer(String issuer) implements Actor {
        @Override
        public String text() {
            return "issuer:" + issuer;
        }
    }

    /** All that can happen, by subject. Kept by name: a name never changes its meaning. */
    public enum Type {
        RECEIVED("已收到", "Received"),
        READING("等待识别", "Waits to be read"),
        READ("照片已识别", "The photo was read"),
        READ_LATER("暂时无法识别，稍后再读", "Could not be read yet, will be read again"),
        FOUND("照片上找到多张卡", "Several cards were found on the photo"),
        AWAITING_SELLER("等待您核对", "Waits for you"),
        CORRECTED("卡密已更正", "The code was corrected"),
        REPHOTOGRAPHED("您发来了新照片", "You sent a new photo"),
        WITHDRAWN("您已撤回，卡密已销毁", "You took it back; the PIN is destroyed"),
        FORMAT_OK("格式校验通过", "The format is right"),
        QUEUED("排队等待查询", "Waits to be asked about"),
        ASKED("正在向发卡方查询", "The issuer is being asked"),
        ANSWERED("发卡方已答复", "The issuer answered"),
        UNRESOLVED("发卡方没有答复", "The issuer did not answer"),
        PARKED("等待运营人员处理", "Waits for an operator"),
        HELD("暂缓，稍后再查", "On hold, will be asked again"),
        OFFERED("按真实面值重新报价", "A new offer at the real face value"),
        OFFER_ACCEPTED("已接受新报价", "The new offer was accepted"),
        SAMPLED("被抽中人工复核", "Sampled for a person to look at"),
        NOT_SAMPLED("未被抽中复核", "Not sampled"),
        REVEALED("复核员查看了卡密", "A reviewer saw the code"),
        REVIEWED("人工复核完成", "A person looked at it"),
        BACK_TO_JUDGE("退回重新判断", "To be judged again"),
        ASKED_AGAIN("发卡方的答复已过时，入账前再查一次", "The issuer's answer is too old to pay on; it is asked again first"),
        STILL_GOOD("再次查询，卡仍有效", "Asked again: the card is still good"),
        ACCEPTED("已入账并上架", "Credited and shelved"),
        REJECTED("未收卡", "Rejected"),
        BREACHED("超过期限", "Past its deadline"),
        VOUCHED("夜间复查仍有效", "Good still in the night's check"),
        PULLED("夜间复查后下架", "Pulled from the shelf by the night's check"),
        KEY_FORGOTTEN("卡密已销毁", "The PIN was destroyed"),

        PAYOUT_REQUESTED("申请提现", "A payout was asked for"),
        PAYOUT_SENT("已交给通道", "Handed to the channel"),
        PAYOUT_NOT_SENT("没有交到通道", "Did not reach the channel"),
        PAYOUT_NO_ANSWER("通道没有答复", "The channel did not answer"),
        PAYOUT_LATE_ANSWER("通道的答复来迟", "The channel's answer came late"),
        PAYOUT_SETTLED("已到账", "Arrived"),
        PAYOUT_FAILED("提现失败，已退回余额", "Failed; the money is back in the balance"),
        PAYOUT_PARKED("等待运营人员处理", "Waits for an operator"),
        PAYOUT_ASK_NOW("有人要求立即查询通道", "A person wants the channel asked"),
        PAYOUT_CLOSE_WANTED("有人要求按失败结清", "A person wants it closed as failed"),

        LANE_STOPPED("通道被发卡方叫停", "Stopped by its issuer"),
        LANE_PAUSED("通道已暂停", "Paused by a person"),
        LANE_RESUMED("通道已恢复", "Resumed by a person"),
        CIRCUIT_OPENED("发卡方不答复，暂不查询", "Its issuer gives no answer; not asked for a while"),
        CIRCUIT_CLOSED("发卡方恢复答复", "Its issuer answers again"),
        NOTICE_UNREADABLE("无法识别的回调", "A callback that cannot be read"),
        NOTICE_FORGED("签名不符的回调", "A callback whose signature is wrong"),
        NOTICE_UNKNOWN_ISSUER("不认识的发卡方回调", "A callback of an issuer that is not known"),
        NOTICE_UNKNOWN_NUMBER("不认识的单号回调", "A callback about nothing that was asked"),
        PARKED_ANSWERED("运营人员已处理", "A person took it on"),
        CANARY_ADDED("添加哨兵卡", "A canary was added"),
        CANARY_REMOVED("移除哨兵卡", "A canary was removed"),

        PERSON_ADDED("添加用户", "A person was added"),
        PERSON_DISABLED("停用用户", "A person was disabled"),
        PERSON_ENABLED("启用用户", "A person was enabled"),
        API_KEY_ADDED("添加接口密钥", "An API key was added"),

        RUN_STARTED("批次开始", "A run began"),
        RUN_COMPLETED("批次完成", "A run was completed"),
        RUN_STOPPED("批次停止", "A run was stopped"),
        RUN_FAILED("批次失败", "A run failed"),
        RUN_RECOVERED("接管中断的批次", "A run without a process was taken over"),
        RUN_ABANDONED("批次放弃", "A run was given up"),
        STOP_ASKED("要求停止批次", "A person asked for a stop"),
        RESTART_ASKED("要求重启批次", "A person asked for a restart"),
        RECOVER_ASKED("要求接管批次", "A person asked for a recovery"),
        PART_CLEAR("哨兵卡核对无误", "Right about its canaries"),
        PART_PAUSED("哨兵卡核对有误，暂停", "Wrong about its canaries, paused"),
        PART_RELEASED("运营人员放行", "A person let it go on"),
        FORGOTTEN("已按期销毁", "Forgotten when its time was over");

        private final Bilingual text;

        Type(String zh, String en) {
            this.text = new Bilingual(zh, en);
        }

        public Bilingual text() {
            return text;
        }
    }
}
