package cardloop.issuers;

import cardloop.issuers.asking.AskingConfiguration;
import cardloop.issuers.canary.CanaryConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What every program needs that asks issuers; who is called back by one takes its callbacks, too. */
@Configuration(proxyBeanMethods = false)
@Import({AskingConfiguration.class, CanaryConfiguration.class})
public class IssuersConfiguration {}
