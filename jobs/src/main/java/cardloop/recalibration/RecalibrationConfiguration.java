package cardloop.recalibration;

import cardloop.calibration.Calibration;
import cardloop.cases.CaseId;
import cardloop.runs.StopSigns;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job as other rooms get it. */
@Configuration(proxyBeanMethods = false)
public class RecalibrationConfiguration {
    @Bean
    RecalibrateJob recalibrateJobParts(JobRepository repository, Calibration calibration, StopSigns signs) {
        return new RecalibrateJob(repository, calibration, signs);
    }

    @Bean
    @StepScope
    ItemReader<CaseId> recognisedReader(RecalibrateJob parts, @Value("#{stepExecution}") StepExecution step) {
        return parts.reader(step);
    }

    @Bean
    Step compareStep(RecalibrateJob parts, @Qualifier("recognisedReader") ItemReader<CaseId> reader) {
        return parts.compare(reader);
    }

    @Bean
    Job recalibrate(RecalibrateJob parts, @Qualifier("compareStep") Step compare) {
        return parts.job(compare);
    }
}
