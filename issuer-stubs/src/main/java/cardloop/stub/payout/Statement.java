package cardloop.stub.payout;

import cardloop.stub.misbehaviour.Temper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.StringJoiner;

/** One day's statement, with the disagreements that the magic payees ask for. */
final class Statement {
    private static final String HEADER = "channel_no,out_biz_no,payee,amount_fen,fee_fen,status,finished_at";
    private static final long FEE_FEN = 0;

    private Statement() {}

    static String of(LocalDate day, Collection<PretendTransfer> transfers, Instant now) {
        StringJoiner rows = new StringJoiner("\n", "", "\n").add(HEADER);
        for (PretendTransfer transfer : transfers) {
            boolean finished = transfer.status(now) != PretendTransfer.Status.PROCESSING;
            if (finished && finishedAt(transfer).toLocalDate().equals(day)) {
                add(rows, transfer, now);
            }
        }
        return rows.toString();
    }

    private static void add(StringJoiner rows, PretendTransfer transfer, Instant now) {
        if (transfer.rule() == PayeeRule.MISSING_IN_STATEMENT) {
            return;
        }
        boolean other = transfer.rule() == PayeeRule.OTHER_AMOUNT_IN_STATEMENT;
        long amountFen = transfer.request().amountFen() + (other ? 1 : 0);
        rows.add(row(transfer.channelNo(), transfer.request().outBizNo(), transfer, amountFen, now));
        if (transfer.rule() == PayeeRule.GHOST_IN_STATEMENT) {
            rows.add(row(transfer.channelNo() + "G", "GHOST-" + transfer.channelNo(), transfer, amountFen, now));
        }
    }

    private static String row(
            String channelNo, String outBizNo, PretendTransfer transfer, long amountFen, Instant now) {
        return String.join(
                ",",
                channelNo,
                outBizNo,
                transfer.request().payee(),
                Long.toString(amountFen),
                Long.toString(FEE_FEN),
                transfer.status(now).name(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(finishedAt(transfer)));
    }

    private static ZonedDateTime finishedAt(PretendTransfer transfer) {
        return transfer.finishedAt().atZone(Temper.ZONE);
    }
}
