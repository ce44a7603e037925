-- A house of :n cases on either database. #t{i} is the id of row i of table t, ~{i} bytes, @{i} a time i steps after the
-- beginning of 2020, so that all is old but what a purge destroys by its age: !{i} is younger than any clock of a test says.
-- ROWS(k) counts i from 1. Every second submission is of one big seller.
INSERT INTO person (id, login, role, display_name, language, disabled, created_at)
  SELECT #1{i}, 'seller' || CAST(i AS VARCHAR) || '@scale', 'SELLER', 'Seller', 'zh', FALSE, @{0} FROM ROWS(:n / 4 + 20);

INSERT INTO api_key (id, person_id, name, prefix, key_hash, created_at)
  SELECT #a{i}, #1{i}, 'key', 'ck_', ~{i}, @{0} FROM ROWS(:n / 20);

INSERT INTO guess (subject, tries, last_at, passed_at) SELECT ~{i}, 1, !{i}, !{i} FROM ROWS(:n / 20);

INSERT INTO one_time_code (id, purpose, login, code_hash, tries, expires_at)
  SELECT #c{i}, 'SIGN_UP', 'seller' || CAST(i AS VARCHAR) || '@scale', 'hash', 0, !{i} FROM ROWS(:n / 20);

INSERT INTO idempotent_answer (person_id, idem_key, request_hash, status, media_type, sealed_body, started_at)
  SELECT #1{1 + i % 20}, 'key-' || CAST(i AS VARCHAR), ~{i}, 201, 'application/json', ~{i}, !{i} FROM ROWS(:n / 10);

INSERT INTO submission (id, seller_id, channel, terms, created_at, receipt_no, address_print)
  SELECT #2{i}, CASE WHEN i % 2 = 0 THEN #1{1} ELSE #1{2 + i % (:n / 20)} END, 'JSON', 'v1', @{i * 20},
    NULL, ~{i % 1000}
  FROM ROWS(:n / 20 + 1);

INSERT INTO photo (id, submission_id, idx, sha256, media_type, sealed, quality, created_at)
  SELECT #6{i}, #2{1 + i / 2}, i % 2, ~{i}, 'image/jpeg', NULL, '{}', @{i * 10} FROM ROWS(:n / 10);

INSERT INTO card_case (id, submission_id, idx, seller_id, photo_id, kind, masked_number, sealed_key, fingerprint,
    number_fingerprint, face_fen, rate, payout_fen, findings, stage, reason, waiting, deadline, due_at, holds,
    created_at, updated_at)
  SELECT #3{i}, #2{1 + i / 20}, i % 20, CASE WHEN (1 + i / 20) % 2 = 0 THEN #1{1} ELSE #1{2 + (1 + i / 20) % (:n / 20)} END,
    CASE WHEN i % 10 = 0 THEN #6{i / 10} END, CASE i % 3 WHEN 0 THEN 'SZX' WHEN 1 THEN 'JD_E' ELSE 'QQCARD' END, '1234••••5678',
    CASE WHEN stage NOT IN ('REJECTED', 'WITHDRAWN') AND i % 10 < 8 THEN ~{i} END, ~{i}, ~{i}, 10000, 9500, 9500, '[]', stage,
    CASE WHEN stage = 'REJECTED' THEN 'NOT_RECOGNISED' END,
    CASE WHEN stage = 'QUEUED' THEN 'LANE_WAIT' END,
    CASE WHEN stage NOT IN ('ACCEPTED', 'REJECTED', 'WITHDRAWN') THEN @{10000000 + i} END,
    CASE WHEN stage IN ('RECEIVED', 'ANSWERED', 'HELD') THEN @{10000000 + i} END, 0, @{i}, @{i}
  FROM (SELECT i, CASE WHEN i % 100 < 70 THEN 'ACCEPTED' WHEN i % 100 < 94 THEN 'REJECTED' WHEN i % 100 < 96 THEN 'WITHDRAWN'
    WHEN i % 100 = 96 THEN 'AWAITING_SELLER' WHEN i % 100 = 97 THEN 'QUEUED' WHEN i % 100 = 98 THEN 'IN_REVIEW'
    WHEN i % 1000 = 99 THEN 'RECEIVED' WHEN i % 1000 = 199 THEN 'ANSWERED' WHEN i % 1000 = 299 THEN 'HELD'
    WHEN i % 1000 = 399 THEN 'PARKED' ELSE 'UNRESOLVED' END AS stage FROM ROWS(:n)) c;

INSERT INTO reading (case_id, sealed, doubtful, created_at, as_read)
  SELECT #3{i * 4}, ~{i}, 0, !{i}, CASE WHEN i % 50 = 0 THEN ~{i} END FROM ROWS(:n / 4);

INSERT INTO canary (id, issuer, kind, masked_number, sealed_key, fingerprint, number_fingerprint, face_fen, expected, added_at)
  SELECT #b{i}, 'jd', 'JD_E', '1234', ~{i}, ~{900000000 + i}, ~{900000000 + i}, 10000, 'VALID', @{0} FROM ROWS(3);

INSERT INTO question (id, case_id, purpose, run_key, priority, issuer, kind, state, due_at, attempts, rung, standing, face_fen,
    created_at, answered_at, door)
  SELECT 'q' || CAST(i AS VARCHAR), #3{i}, 'INTAKE', '1', 0, CASE i % 3 WHEN 0 THEN 'cmcc' WHEN 1 THEN 'jd' ELSE 'tencent' END,
    CASE i % 3 WHEN 0 THEN 'SZX' WHEN 1 THEN 'JD_E' ELSE 'QQCARD' END,
    CASE WHEN i % 100 = 97 THEN 'OPEN' WHEN i % 1000 = 399 THEN 'PARKED' ELSE 'ANSWERED' END,
    @{10000000 + i}, 1, 0, CASE WHEN i % 100 <> 97 THEN 'VALID' END, 10000, @{i}, CASE WHEN i % 100 <> 97 THEN @{i} END, 'SUBMIT'
  FROM ROWS(:n);

INSERT INTO question (id, case_id, purpose, run_key, priority, issuer, kind, lane, state, due_at, attempts, rung, standing,
    created_at, answered_at, applied, door)
  SELECT 'n' || CAST(i AS VARCHAR), #3{i * 2}, 'NIGHT', CASE WHEN i % 10 = 0 THEN '2023-06-02' ELSE '2023-06-01' END, 2, 'jd', 'JD_E',
    'jd/127.0.0.1' || CAST(1 + i % 2 AS VARCHAR), CASE WHEN i % 10 = 0 THEN 'OPEN' ELSE 'ANSWERED' END, @{10000000 + i}, 1, 0,
    CASE WHEN i % 10 <> 0 THEN 'VALID' END, @{i}, CASE WHEN i % 10 <> 0 THEN @{i} END,
    CASE WHEN i % 10 <> 0 THEN 'VOUCHED' END, 'SUBMIT'
  FROM ROWS(:n / 4);

INSERT INTO attempt (question_id, n, egress, granted_at, outcome, code, ended_at, door)
  SELECT 'q' || CAST(i AS VARCHAR), 1, '127.0.0.1' || CAST(1 + i % 2 AS VARCHAR), @{i},
    CASE WHEN i % 50 = 0 THEN 'Refused' ELSE 'Answered' END, CASE WHEN i % 50 = 0 THEN 'RateLimited x' ELSE 'VALID' END,
    @{i}, 'SUBMIT'
  FROM ROWS(:n);

INSERT INTO limit_row (issuer, door, scope, next_free_us, resting_until_us, rest_step, paused, granted, refused)
  SELECT 'jd', 'SUBMIT', 'card:' || CAST(i AS VARCHAR), 0, 0, 0, FALSE, 1, 0 FROM ROWS(:n / 10);

INSERT INTO limit_unit (issuer, scope, question_id, n, taken_us)
  SELECT 'jd', 'card:' || CAST(i AS VARCHAR), 'q' || CAST(i AS VARCHAR), 1, i FROM ROWS(:n / 10);

-- Neither so young that they count nor so old that they are forgotten.
INSERT INTO wrong_code (case_id, seller_id, address_print, drawn_at)
  SELECT #3{i * 5}, #1{2 + i % (:n / 20)}, ~{i % 1000},
    CURRENT_TIMESTAMP - INTERVAL '10' DAY - CAST(i % 28000 AS BIGINT) * INTERVAL '1' MINUTE
  FROM ROWS(:n / 10);

INSERT INTO sampling_draw (case_id, probability, draw, selected, why, seed_day, rule_version, drawn_at)
  SELECT id, 0.03, 0.5, FALSE, 'SHARE', '2020-01-01', 'sampling-1', created_at FROM card_case WHERE stage = 'ACCEPTED';

INSERT INTO review_item (id, case_id, why, state, due_at, verdict, decided_at, created_at)
  SELECT #7{i}, #3{i * 5}, 'SHARE', CASE WHEN i % 100 = 0 THEN 'OPEN' ELSE 'DECIDED' END, @{i},
    CASE WHEN i % 100 <> 0 THEN 'PASS' END, CASE WHEN i % 100 <> 0 THEN @{i} END, @{i}
  FROM ROWS(:n / 5);

INSERT INTO review_aside (item_id, person_id, until) SELECT #7{i}, #1{1}, @{i} FROM ROWS(:n / 20);

INSERT INTO reveal (id, item_id, case_id, person_id, reason, revealed_at)
  SELECT #d{i}, #7{i}, #3{i * 5}, #1{2 + i % 20}, 'to compare', @{i} FROM ROWS(:n / 5);

INSERT INTO account (id, balance_fen, entries, floor_fen)
  SELECT 'seller/' || CAST(id AS VARCHAR) || '/available', 1, 1, 0 FROM person;

INSERT INTO transfer (id, kind, reference, created_at)
  SELECT #4{i}, 'ACCEPTANCE', CAST(#3{i} AS VARCHAR), @{i} FROM ROWS(:n / 5);

INSERT INTO posting (transfer_id, n, account_id, account_n, amount_fen, balance_fen)
  SELECT #4{i}, 1, 'seller/' || CAST(CASE WHEN i % 2 = 0 THEN #1{1} ELSE #1{2 + i % 20} END AS VARCHAR) || '/available', i, 1, 1
  FROM ROWS(:n / 5);

INSERT INTO payee (id, seller_id, channel_account, name, created_at)
  SELECT #8{i}, #1{i}, 'account', 'name', @{0} FROM ROWS(:n / 20);

INSERT INTO payout (id, seller_id, payee_id, amount_fen, out_biz_no, status, rung, due_at, created_at, updated_at)
  SELECT #9{i}, #1{1 + i % 20}, #8{1 + i % 20}, 100, 'PO' || CAST(i AS VARCHAR), CASE WHEN i % 100 = 0 THEN 'SENT' ELSE 'SETTLED' END,
    0, CASE WHEN i % 100 = 0 THEN @{10000000 + i} END, @{i}, @{i}
  FROM ROWS(:n / 5);

INSERT INTO stock_item (id, stock_no, case_id, kind, face_fen, region, bind_requires, state, shelved_at, last_verified_at, pulled_at)
  SELECT #5{i}, 'S' || LPAD(CAST(i AS VARCHAR), 9, '0'), #3{i}, CASE i % 3 WHEN 0 THEN 'SZX' WHEN 1 THEN 'JD_E' ELSE 'QQCARD' END,
    10000, 'CN', '', CASE WHEN i % 10 < 8 THEN 'ON_SHELF' ELSE 'PULLED' END, @{i}, @{i}, CASE WHEN i % 10 >= 8 THEN @{i} END
  FROM ROWS(:n);

INSERT INTO run_skip (job, business_date, case_id, lane, reason, skipped_at)
  SELECT 'revalidate', CASE WHEN i % 2 = 0 THEN DATE '2023-06-01' ELSE DATE '2023-06-02' END, #3{i}, NULL, 'POSTPONED', @{i}
  FROM ROWS(:n / 5);

INSERT INTO event_chain (subject, n, last_hash) SELECT 'case:' || CAST(#3{i} AS VARCHAR), 2, ~{i} FROM ROWS(:n / 5);

INSERT INTO event (subject, n, at, actor, what, why, rule_version, previous, hash)
  SELECT 'case:' || CAST(#3{1 + i / 2} AS VARCHAR), i % 2, @{i}, 'system', 'RECEIVED', 'received', '-', ~{i}, ~{i} FROM ROWS(:n);
