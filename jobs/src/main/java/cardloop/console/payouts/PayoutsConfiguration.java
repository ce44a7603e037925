package cardloop.console.payouts;

import cardloop.money.trouble.TroubleConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Pages and API of payouts in trouble. */
@Configuration(proxyBeanMethods = false)
@Import({TroubleConfiguration.class, PayoutsPageController.class, PayoutsApiController.class})
public class PayoutsConfiguration {}
