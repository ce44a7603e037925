package cardloop.risk;

import cardloop.base.KeySealing;
import cardloop.casebook.Casebook;
import cardloop.format.CardFormats;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The catalogue and what is screened by it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScreeningProperties.class)
public class ScreeningConfiguration {
    @Bean
    CardFormats cardFormats() {
        return CardFormats.shipped();
    }

    @Bean
    Recoding recoding(CardFormats formats, KeySealing sealing, Casebook casebook, WrongCodeBudget wrongCodes) {
        return new Recoding(formats, sealing, casebook, wrongCodes);
    }

    @Bean
    FaceTries faceTries(JdbcClient jdbc) {
        return new JdbcFaceTries(jdbc);
    }

    @Bean
    Screening screening(CardFormats formats, WrongCodeBudget wrongCodes, FaceTries faceTries) {
        return new Screening(formats, wrongCodes, faceTries);
    }

    @Bean
    WrongCodeBudget wrongCodeBudget(JdbcClient jdbc, Clock clock, ScreeningProperties properties) {
        return new JdbcWrongCodeBudget(jdbc, clock, properties);
    }
}
