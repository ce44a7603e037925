package cardloop.issuers.callbacks;

import cardloop.issuer.HttpGatewayNotices;

/** The aggregator's notices, as the desk takes them. */
record HttpAggregatorNotices(HttpGatewayNotices notices) implements IssuerNotices {
    @Override
    public String issuer() {
        return "gateway";
    }

    @Override
    public Notice read(String query) {
        return switch (notices.read(query)) {
            case HttpGatewayNotices.Notice.Genuine told -> new Notice.Genuine(told.inquiry(), told.outcome());
            case HttpGatewayNotices.Notice.Forged _ -> new Notice.Forged();
            case HttpGatewayNotices.Notice.Unreadable _ -> new Notice.Unreadable();
        };
    }
}
