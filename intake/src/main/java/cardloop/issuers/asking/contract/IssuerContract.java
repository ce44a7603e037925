package cardloop.issuers.asking.contract;

import cardloop.inquiry.FollowUp;
import cardloop.issuers.IssuerLimits;
import java.time.Duration;
import java.util.List;

/** What is agreed with one issuer, whatever its protocol. */
public interface IssuerContract {
    /** The protocol's name, such as {@code cmcc}. */
    String issuer();

    /** Where it is reached: scheme, host and port; empty for where all are. */
    String baseUrl();

    /** Declared addresses as {@code address=region}; empty for those declared for all. */
    List<String> egress();

    /**
     * What may be asked of it.
     *
     * @param followUp as its protocol says
     * @param jitter greatest spread between a grant and its arrival
     * @param deadline total time one call may take
     */
    IssuerLimits limits(FollowUp followUp, Duration jitter, Duration deadline);
}
