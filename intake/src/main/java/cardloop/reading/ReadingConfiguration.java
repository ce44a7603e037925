package cardloop.reading;

import cardloop.reading.gate.SampledPhotoGate;
import cardloop.reading.workers.bulkhead.BoundedPhotoGate;
import cardloop.reading.workers.bulkhead.BoundedPhotoPrints;
import cardloop.reading.workers.bulkhead.Bulkhead;
import cardloop.reading.workers.tesseract.TesseractCardReader;
import cardloop.reading.workers.tesseract.TesseractWorkerSettings;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The gate before reading, and the reader with its worker processes. */
@Configuration(proxyBeanMethods = false)
public class ReadingConfiguration {
    /** Shorter than a browser or a proxy waits, long enough for the photos of a whole submission. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Half of the machine for people who wait, and never all of it. */
    @Bean
    Bulkhead photoWork() {
        return new Bulkhead(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), PATIENCE);
    }

    @Bean
    PhotoGate photoGate(Bulkhead photoWork) {
        return new BoundedPhotoGate(new SampledPhotoGate(), photoWork);
    }

    @Bean(destroyMethod = "close")
    TesseractCardReader cardReader(@Value("${cardloop.data-dir}") Path dataDir) {
        return new TesseractCardReader(TesseractWorkerSettings.in(dataDir.resolve("reader")));
    }

    @Bean
    @Primary
    PhotoPrints photoPrints(TesseractCardReader reader, Bulkhead photoWork) {
        return new BoundedPhotoPrints(reader, photoWork);
    }
}
