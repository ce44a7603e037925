package cardloop.screening;

import cardloop.casebook.Casebook;
import cardloop.format.CardFormats;
import cardloop.vault.KeySealing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The catalogue and what is screened by it. */
@Configuration(proxyBeanMethods = false)
public class ScreeningConfiguration {
    @Bean
    CardFormats cardFormats() {
        return CardFormats.shipped();
    }

    @Bean
    Recoding recoding(CardFormats formats, KeySealing sealing, Casebook casebook) {
        return new Recoding(formats, sealing, casebook);
    }

    @Bean
    WrongCodeBudget wrongCodeBudget(JdbcClient jdbc) {
        return new JdbcWrongCodeBudget(jdbc);
    }
}
