package cardloop.reading.calibration;

import cardloop.base.PinSeal;
import cardloop.casebook.Casebook;
import cardloop.reading.Calibration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** The room's one door for applications. */
@Configuration(proxyBeanMethods = false)
public class CalibrationConfiguration {
    @Bean
    Calibration calibration(
            JdbcClient jdbc, TransactionOperations transactions, Casebook casebook, PinSeal seal, JsonMapper json) {
        return new JdbcCalibration(jdbc, transactions, casebook, seal, json);
    }
}
