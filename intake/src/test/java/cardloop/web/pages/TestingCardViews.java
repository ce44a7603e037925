package cardloop.web.pages;

import cardloop.casebook.CaseId;
import cardloop.receipt.CheckedNumber;
import cardloop.web.Page;
import cardloop.web.view.CardView;
import cardloop.web.view.CardViews;
import cardloop.web.view.PageRequest;
import cardloop.web.view.Scope;
import cardloop.web.view.SubmissionView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows the sample cards to every seller. */
final class TestingCardViews implements CardViews {
    private final SampleCards samples;

    TestingCardViews(SampleCards samples) {
        this.samples = samples;
    }

    @Override
    public Optional<CardView> find(Scope scope, CaseId id) {
        return samples.all().stream()
                .filter(card -> card.id().equals(id.value()))
                .findFirst();
    }

    @Override
    public Page<CardView> list(Scope scope, Optional<String> state, PageRequest page) {
        return new Page<>(
                samples.all().stream()
                        .filter(card -> state.isEmpty()
                                || state.get().equals(card.standing().state()))
                        .toList(),
                Optional.of("older"));
    }

    @Override
    public Page<CardView> ofSubmission(Scope scope, UUID submissionId, Optional<String> state, PageRequest page) {
        return list(scope, state, page);
    }

    @Override
    public List<CardView> changed(Scope scope, UUID submissionId, Instant since) {
        return List.of();
    }

    @Override
    public Map<String, Long> totals(Scope scope) {
        return samples.all().stream()
                .collect(Collectors.groupingBy(card -> card.standing().state(), TreeMap::new, Collectors.counting()));
    }

    @Override
    public Optional<SubmissionView> submission(Scope scope, UUID submissionId) {
        return Optional.of(submissionId)
                .filter(SampleCards.SUBMISSION::equals)
                .map(id -> new SubmissionView(
                        id,
                        Optional.of(SampleCards.RECEIPT),
                        "TEXT",
                        samples.all().getFirst().place().submittedAt(),
                        totals(scope)));
    }

    @Override
    public Optional<SubmissionView> submission(Scope scope, CheckedNumber receiptNo) {
        return receiptNo.equals(SampleCards.RECEIPT) ? submission(scope, SampleCards.SUBMISSION) : Optional.empty();
    }

    @Override
    public List<SubmissionView> submissions(Scope scope, int limit) {
        return List.of();
    }
}
