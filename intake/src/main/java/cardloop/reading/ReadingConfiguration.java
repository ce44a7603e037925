package cardloop.reading;

import cardloop.reading.gate.SampledPhotoGate;
import cardloop.reading.tesseract.TesseractCardReader;
import cardloop.reading.tesseract.TesseractWorkerSettings;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The gate before reading, and the reader with its worker processes. */
@Configuration(proxyBeanMethods = false)
public class ReadingConfiguration {
    @Bean
    PhotoGate photoGate() {
        return new SampledPhotoGate();
    }

    @Bean(destroyMethod = "close")
    TesseractCardReader cardReader(@Value("${cardloop.data-dir}") Path dataDir) {
        return new TesseractCardReader(TesseractWorkerSettings.in(dataDir.resolve("reader")));
    }
}
