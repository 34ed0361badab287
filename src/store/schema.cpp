#include "store/schema.h"

#include <iterator>

namespace thaimemo::store {

// Keys are what the papers and their bytes give, never the order of work: the same archive dumps the same,
// however often its making was broken off.
const char* const kSchema = R"sql(
CREATE TABLE IF NOT EXISTS files (          -- every input, by path; several paths may hold the same document
  path TEXT PRIMARY KEY,
  document TEXT,                            -- SHA-256; NULL if it was never read
  bytes INTEGER,
  outcome TEXT NOT NULL CHECK (outcome IN ('ok', 'needs_review', 'partial', 'other', 'failed', 'skipped')),
  reason TEXT                               -- of a skipped file
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS files_by_document ON files (document, path);

CREATE TABLE IF NOT EXISTS documents (
  document TEXT PRIMARY KEY,                -- SHA-256 of its bytes
  outcome TEXT NOT NULL,
  page_count INTEGER,
  reading TEXT NOT NULL,                    -- fingerprints of what read it and of the rules
  rules TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS pages (
  document TEXT NOT NULL, page INTEGER NOT NULL,
  text_layer INTEGER, quarter_turns INTEGER, angle REAL, width INTEGER, height INTEGER, dpi REAL,
  words INTEGER, confidence REAL,
  unreadable TEXT,                          -- why, if it could not be read
  PRIMARY KEY (document, page)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS records (
  record TEXT PRIMARY KEY, document TEXT NOT NULL, no INTEGER NOT NULL,
  kind TEXT NOT NULL, title TEXT, status TEXT NOT NULL, input TEXT, first_page INTEGER, last_page INTEGER,
  agency TEXT, agency_type TEXT, subdistrict TEXT, district TEXT, province TEXT,
  unit TEXT, phone TEXT, number TEXT, date TEXT, subject TEXT, addressee TEXT,
  fiscal_year INTEGER, plan_fiscal_year INTEGER, overall_score REAL, grade TEXT, grade_computed TEXT,
  json TEXT NOT NULL                        -- the whole record
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS records_by_document ON records (document);

CREATE TABLE IF NOT EXISTS signatories (
  record TEXT NOT NULL, at INTEGER NOT NULL, name TEXT, position TEXT, PRIMARY KEY (record, at)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS instruments (
  record TEXT NOT NULL, at INTEGER NOT NULL, instrument TEXT NOT NULL, part TEXT, score REAL, printed INTEGER,
  PRIMARY KEY (record, at)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS indicators (
  record TEXT NOT NULL, at INTEGER NOT NULL, no INTEGER NOT NULL, name TEXT, instrument TEXT, score REAL, rank INTEGER, result TEXT,
  PRIMARY KEY (record, at)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS questions (
  record TEXT NOT NULL, at INTEGER NOT NULL, code TEXT, through TEXT, indicator INTEGER, part TEXT, score REAL,
  PRIMARY KEY (record, at)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS findings (
  record TEXT NOT NULL, at INTEGER NOT NULL, about TEXT NOT NULL, text TEXT, PRIMARY KEY (record, at)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS guidelines (
  record TEXT NOT NULL, at INTEGER NOT NULL, indicator INTEGER, no INTEGER, text TEXT, PRIMARY KEY (record, at)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS measures (
  record TEXT NOT NULL, at INTEGER NOT NULL, no INTEGER, about TEXT NOT NULL, issue TEXT, measure TEXT, steps TEXT, responsible TEXT,
  period TEXT, starts TEXT, ends TEXT, fiscal_year INTEGER, follow_up TEXT, status TEXT, result TEXT, outcome TEXT,
  PRIMARY KEY (record, at)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS measure_units (
  record TEXT NOT NULL, measure INTEGER NOT NULL, at INTEGER NOT NULL, unit TEXT NOT NULL, PRIMARY KEY (record, measure, at)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS comparisons (
  record TEXT NOT NULL, at INTEGER NOT NULL, indicator INTEGER, fiscal_year INTEGER, score REAL, previous_year INTEGER, previous REAL, delta REAL,
  PRIMARY KEY (record, at)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS plain_tables (
  record TEXT NOT NULL, at INTEGER NOT NULL, pages TEXT NOT NULL, rows TEXT NOT NULL, PRIMARY KEY (record, at)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS checks (
  record TEXT NOT NULL, at INTEGER NOT NULL, rule TEXT NOT NULL, outcome TEXT NOT NULL, expected REAL, found REAL, fields TEXT NOT NULL, reason TEXT,
  PRIMARY KEY (record, at)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS evidence (
  record TEXT NOT NULL, field TEXT NOT NULL,   -- JSON Pointer into the record
  page INTEGER, "left" INTEGER, top INTEGER, "right" INTEGER, bottom INTEGER,
  raw TEXT, confidence REAL, status TEXT NOT NULL, suggested TEXT, PRIMARY KEY (record, field)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS warnings (
  record TEXT NOT NULL, at INTEGER NOT NULL, code TEXT NOT NULL, page INTEGER, message TEXT, PRIMARY KEY (record, at)) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS failures (
  about TEXT NOT NULL,                      -- a document, or the path of a file that was never read
  page INTEGER NOT NULL,                    -- 0: the whole file
  stage TEXT NOT NULL, cause TEXT NOT NULL, retryable INTEGER NOT NULL, message TEXT NOT NULL, advice TEXT NOT NULL,
  PRIMARY KEY (about, page)) STRICT, WITHOUT ROWID;

-- What analysts ask for first.

CREATE VIEW IF NOT EXISTS indicator_scores AS   -- a record a row, its ten indicators side by side
  SELECT r.record, (SELECT min(path) FROM files f WHERE f.document = r.document) AS path,
    r.agency, r.province, r.fiscal_year, r.overall_score, r.grade,
    max(i.score) FILTER (WHERE i.no = 1) AS i1, max(i.score) FILTER (WHERE i.no = 2) AS i2,
    max(i.score) FILTER (WHERE i.no = 3) AS i3, max(i.score) FILTER (WHERE i.no = 4) AS i4,
    max(i.score) FILTER (WHERE i.no = 5) AS i5, max(i.score) FILTER (WHERE i.no = 6) AS i6,
    max(i.score) FILTER (WHERE i.no = 7) AS i7, max(i.score) FILTER (WHERE i.no = 8) AS i8,
    max(i.score) FILTER (WHERE i.no = 9) AS i9, max(i.score) FILTER (WHERE i.no = 10) AS i10
  FROM records r LEFT JOIN indicators i ON i.record = r.record WHERE r.kind <> 'other' GROUP BY r.record;

CREATE VIEW IF NOT EXISTS question_scores AS    -- "o7 to o14: 100" as eight rows
  WITH RECURSIVE split AS (
    SELECT record, at, rtrim(code, '0123456789') AS letter, CAST(ltrim(code, 'abcdefghijklmnopqrstuvwxyz') AS INTEGER) AS first,
      CAST(ltrim(coalesce(through, code), 'abcdefghijklmnopqrstuvwxyz') AS INTEGER) AS last, indicator, part, score
    FROM questions WHERE code IS NOT NULL),
  one AS (
    SELECT record, at, letter, first AS n, last, indicator, part, score FROM split
    UNION ALL SELECT record, at, letter, n + 1, last, indicator, part, score FROM one WHERE n < last AND n < 200)
  SELECT record, letter || n AS code, indicator, part, score FROM one;

CREATE VIEW IF NOT EXISTS measures_by_unit AS
  SELECT u.unit, r.agency, r.province, r.plan_fiscal_year, m.* FROM measure_units u
  JOIN measures m ON m.record = u.record AND m.at = u.measure JOIN records r ON r.record = u.record;

CREATE VIEW IF NOT EXISTS to_review AS          -- values that a person should look at, with their place
  SELECT (SELECT min(path) FROM files f WHERE f.document = r.document) AS path, e.* FROM evidence e
  JOIN records r ON r.record = e.record WHERE e.status IN ('conflict', 'handwritten', 'repaired') OR e.confidence < 0.5;

CREATE VIEW IF NOT EXISTS last_year AS          -- what this year's paper says of last year, beside last year's own paper
  SELECT now.agency, now.province, c.indicator, c.previous_year AS fiscal_year, c.previous AS said_later, i.score AS said_then,
    now.record AS later_record, then_.record AS then_record
  FROM comparisons c JOIN records now ON now.record = c.record
  JOIN records then_ ON then_.agency = now.agency AND then_.province IS now.province AND then_.fiscal_year = c.previous_year
  JOIN indicators i ON i.record = then_.record AND i.no = c.indicator;

CREATE VIEW IF NOT EXISTS failed AS             -- every failure under every name of its file
  SELECT coalesce(f.path, x.about) AS path, f.document, x.stage, x.page, x.cause, x.retryable, x.message, x.advice
  FROM failures x LEFT JOIN files f ON f.document = x.about OR f.path = x.about;
)sql";

const char* const kFill[] = {
    R"sql(INSERT INTO records SELECT ?1, ?2, ?3, j->>'$.kind', j->>'$.title', j->>'$.status', j->>'$.source.input',
      j->>'$.source.pages[0]', j->>'$.source.pages[1]', j->>'$.memo.agency.name', j->>'$.memo.agency.type',
      j->>'$.memo.agency.subdistrict', j->>'$.memo.agency.district', j->>'$.memo.agency.province', j->>'$.memo.unit',
      j->>'$.memo.phone', j->>'$.memo.number', j->>'$.memo.date', j->>'$.memo.subject', j->>'$.memo.addressee',
      j->>'$.assessment.fiscal_year', j->>'$.assessment.plan_fiscal_year', j->>'$.assessment.overall_score',
      j->>'$.assessment.grade', j->>'$.assessment.grade_computed', ?4 FROM (SELECT ?4 AS j))sql",
    R"sql(INSERT INTO signatories SELECT ?1, key, value->>'name', value->>'position' FROM json_each(?4, '$.memo.signatories'))sql",
    R"sql(INSERT INTO instruments SELECT ?1, key, value->>'instrument', value->>'part', value->>'score', value->>'printed'
      FROM json_each(?4, '$.assessment.instruments'))sql",
    R"sql(INSERT INTO indicators SELECT ?1, key, value->>'no', value->>'name', value->>'instrument', value->>'score', value->>'rank',
      value->>'result' FROM json_each(?4, '$.indicators'))sql",
    R"sql(INSERT INTO questions SELECT ?1, key, value->>'code', value->>'through', value->>'indicator', value->>'part', value->>'score'
      FROM json_each(?4, '$.questions'))sql",
    R"sql(INSERT INTO findings SELECT ?1, key, value->'about', value->>'text' FROM json_each(?4, '$.findings'))sql",
    R"sql(INSERT INTO guidelines SELECT ?1, key, value->>'indicator', value->>'no', value->>'text' FROM json_each(?4, '$.guidelines'))sql",
    R"sql(INSERT INTO measures SELECT ?1, key, value->>'no', value->'about', value->>'issue', value->>'measure', value->>'steps',
      value->>'responsible', value->>'$.period.text', value->>'$.period.start', value->>'$.period.end', value->>'$.period.fiscal_year',
      value->>'follow_up', value->>'status', value->>'result', value->>'outcome' FROM json_each(?4, '$.measures'))sql",
    R"sql(INSERT INTO measure_units SELECT ?1, m.key, u.key, u.value FROM json_each(?4, '$.measures') m,
      json_each(m.value, '$.responsible_units') u)sql",
    R"sql(INSERT INTO comparisons SELECT ?1, key, value->>'indicator', value->>'fiscal_year', value->>'score', value->>'previous_year',
      value->>'previous', value->>'delta' FROM json_each(?4, '$.comparisons'))sql",
    R"sql(INSERT INTO plain_tables SELECT ?1, key, value->'pages', value->'rows' FROM json_each(?4, '$.tables'))sql",
    R"sql(INSERT INTO checks SELECT ?1, key, value->>'rule', value->>'outcome', value->>'expected', value->>'found', value->'fields',
      value->>'reason' FROM json_each(?4, '$.checks'))sql",
    R"sql(INSERT INTO evidence SELECT ?1, key, value->>'page', value->>'$.box[0]', value->>'$.box[1]', value->>'$.box[2]',
      value->>'$.box[3]', value->>'raw', value->>'confidence', value->>'status', value->>'suggested' FROM json_each(?4, '$.evidence'))sql",
    R"sql(INSERT INTO warnings SELECT ?1, key, value->>'code', value->>'page', value->>'message' FROM json_each(?4, '$.warnings'))sql",
};
const int kFillCount = static_cast<int>(std::size(kFill));

}  // namespace thaimemo::store
