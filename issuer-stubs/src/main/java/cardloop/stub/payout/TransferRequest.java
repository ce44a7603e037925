package cardloop.stub.payout;

import cardloop.stub.wire.Json;
import cardloop.stub.wire.Question;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A transfer somebody asks for. */
record TransferRequest(String outBizNo, String payee, String payeeName, long amountFen) {
    static Optional<TransferRequest> read(Question question) {
        return Json.parseObject(question.text()).map(TransferRequest::of).filter(TransferRequest::complete);
    }

    private static TransferRequest of(ObjectNode body) {
        return new TransferRequest(
                Json.string(body, "outBizNo"),
                Json.string(body, "payee"),
                Json.string(body, "payeeName"),
                body.path("amountFen").asLong(0));
    }

    private boolean complete() {
        return outBizNo.matches("[0-9A-Za-z-]{1,64}") && !payee.isBlank() && !payeeName.isBlank() && amountFen > 0;
    }
}
