package cardloop.recalibration;

import cardloop.reading.Calibration;
import cardloop.runs.StopSigns;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job as other rooms get it. */
@Configuration(proxyBeanMethods = false)
public class RecalibrationConfiguration {
    @Bean
    Job recalibrate(JobRepository repository, Calibration calibration, StopSigns signs) {
        return new RecalibrateJob(repository, calibration, signs).job();
    }
}
