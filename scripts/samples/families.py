"""The kinds of papers: facts → papers, each a kind and its blocks in the order printed."""
from dataclasses import replace

import parts
import plans
import questions
import scores as arithmetic
import tables
from blocks import Break, Chart, Cover, Gap, Para
from facts import memo_date
from kinds import Paper, closing, place, start
from words import prose


def _chart(marks, rng, chance):
    """Now and then a bar chart of the ten scores, which repeats the table."""
    return [Chart([str(no) for no in range(1, 11)], list(marks.indicators))] if rng.random() < chance else []


def simple(rng, held_out):
    """A memo with the overall score in prose, a ruled table of ten indicators and one table of measures."""
    office, marks, words = start(rng, held_out)
    blocks = parts.memo_header(office, memo_date(rng, marks.fiscal_year), words)
    blocks += [Para(words.pick(prose.OPENINGS), "body", parts.assessment_says(marks)), parts.overall(marks, words)]
    blocks += [parts.indicator_table(marks, words), Para(words.pick(prose.MEASURES_INTRO), "body", parts.assessment_says(marks, True))]
    blocks += [plans.table(plans.draw(office, marks, words, rng.randint(3, 7)), words), closing(words), parts.signatures(office, words)]
    return [Paper("memo", blocks)]


def single(rng, held_out):
    """A memo of one page: the overall score in prose and the ten indicators, no measures yet."""
    office, marks, words = start(rng, held_out)
    blocks = parts.memo_header(office, memo_date(rng, marks.fiscal_year), words)
    blocks += [Para(words.pick(prose.OPENINGS), "body", parts.assessment_says(marks)), parts.overall(marks, words)]
    blocks += [rng.choice([parts.indicator_table, lambda m, w: tables.labelled(m, w, comments=False, apart=w.rng.random() < 0.5)])(marks, words)]
    return [Paper("memo", blocks + [closing(words), parts.signatures(office, words, rng.choice([1, 2]))])]


def _status_memo(office, marks, words, measures):
    """Months later: what became of the measures, in a table with three status columns."""
    date = memo_date(words.rng, marks.fiscal_year + 1)
    blocks = parts.memo_header(office, replace(date, month=words.rng.randint(7, 9), year=marks.fiscal_year - 542), words, prose.STATUS_SUBJECTS)
    blocks.append(Para(words.pick(prose.STATUS_OPENINGS), "body", parts.assessment_says(marks, True)))
    title = f"ผลการดำเนินงานตามมาตรการของ{office.name} {office.where()}"
    blocks.append(Para(title, "centre", {"memo": parts.agency_says(office)}))
    blocks += [plans.status_table(measures, words), closing(words)]
    blocks += [parts.signatures(office, words, chief=False), *parts.opinion(office, words)]
    return Paper("memo", blocks)


def memo_list(rng, held_out):
    """A memo whose scores stand inside the label cells under banner rows; often a second memo about the measures' status."""
    office, marks, words = start(rng, held_out, (2562, 2567))
    measures = plans.draw(office, marks, words, rng.randint(4, 8))
    blocks = parts.memo_header(office, memo_date(rng, marks.fiscal_year), words)
    blocks += [Para(words.pick(prose.OPENINGS), "body", parts.assessment_says(marks)), parts.overall(marks, words)]
    blocks += [*_chart(marks, rng, 0.2), Para(words.pick(prose.LIST_INTROS), "body"), tables.labelled(marks, words, apart=rng.random() < 0.25)]
    blocks += [Para("2. " + words.pick(prose.MEASURES_HEADINGS), "heading", parts.assessment_says(marks, True))]
    blocks += [plans.table(measures, words), closing(words)]
    blocks += [parts.signatures(office, words, chief=False), *parts.opinion(office, words)]
    papers = [Paper("memo", blocks)]
    return papers + ([_status_memo(office, marks, words, measures)] if rng.random() < 0.7 else [])


def _analysis(office, marks, words):
    """A question table for each indicator with guidelines under it; also the guidelines by indicator."""
    blocks, said = [], {}
    for no in sorted(words.rng.sample(range(1, 11), words.rng.randint(5, 10))):
        name = f"ตัวชี้วัดที่ {no} {arithmetic.NAMES[no - 1]}"
        guides = questions.guidelines(no, words, words.rng.randint(2, 4))
        said[no] = [g.says["guidelines"][0]["text"] for g in guides[1:]]
        blocks += [Para(name, "subheading"), questions.table(marks, no, words), *guides]
    return blocks, said


def memo_report(rng, held_out):
    """A memo, a cover and the report behind it: question tables with merged comments, guidelines, long measures."""
    office, marks, words = start(rng, held_out, (2566, 2569))
    blocks = parts.memo_header(office, memo_date(rng, marks.fiscal_year), words)
    blocks += [Para(words.pick(prose.OPENINGS), "body", parts.assessment_says(marks, True))]
    blocks += [Para(words.pick(prose.REPORT_INTROS), "body", parts.overall_says(marks)), closing(words), parts.signatures(office, words)]
    cover = words.pick([" ".join(c) for c in prose.COVERS])
    says = {"title": cover, "memo": parts.agency_says(office)}
    blocks += [Break(), Cover([cover, office.name, office.where()], says), Break()]
    blocks += place(office, words.pick(prose.TITLES), words)
    blocks += [Para(words.pick(prose.REPORT_INTROS), "body"), parts.indicator_table(marks, words), Para(words.pick(prose.AFTER_TABLE), "body")]
    analysis, said = _analysis(office, marks, words)
    measures = plans.draw(office, marks, words, rng.randint(4, 7))
    blocks += [*analysis, Break(rng.random() < 0.3), Para(words.pick(prose.MEASURES_HEADINGS), "heading")]
    return [Paper("memo", blocks + [plans.topic_table(measures, marks, words, said)])]


def report_prose(rng, held_out):
    """A report with the question scores in prose, EIT in two parts, and measures beside their issues."""
    office, marks, words = start(rng, held_out, (2568, 2569))
    blocks = place(office, words.pick(prose.TITLES), words)
    blocks.append(Para(words.pick(prose.REPORT_INTROS), "body", parts.overall_says(marks)))
    blocks += [Para(words.pick(prose.ANALYSIS_HEADINGS), "heading"), parts.indicator_table(marks, words)]
    stem = rng.choice(["ข้อคำถามที่", "ข้อคำถาม", "ข้อ"])
    for no in range(1, 11):
        blocks += questions.section(marks, no, words, stem)
    blocks += [Break(rng.random() < 0.25), Para(words.pick(prose.MEASURES_HEADINGS), "heading", parts.assessment_says(marks, True))]
    return [Paper("report", blocks + [plans.issue_table(plans.draw(office, marks, words, rng.randint(5, 10)), marks, words)])]


def ranked(rng, held_out):
    """A title page, the indicators ranked, the same scores in a list, and measures whose period is a fiscal year."""
    office, marks, words = start(rng, held_out, (2563, 2567))
    ahead = rng.choice([0, 1, 1])  # some papers name one year for both
    words.slots["next"] = marks.fiscal_year + ahead
    title = words.pick(prose.RANKED_TITLES)
    says = {"title": title, "memo": parts.agency_says(office)}
    words.slots.update(high=arithmetic.decimal(max(marks.indicators)), low=arithmetic.decimal(min(marks.indicators)))
    blocks = [Cover([title, office.name, office.where()], says), Break()] if rng.random() < 0.6 else place(office, title, words)
    blocks += [Para(words.pick(prose.RESULTS), "body", parts.overall_says(marks)), Para(words.pick(prose.ANALYSIS_HEADINGS), "centre")]
    blocks += [*_chart(marks, rng, 0.5), tables.ranked(marks, words, rng.choice([None, "arabic"])), Para(words.pick(prose.PEAKS), "centre"), Gap(1)]
    blocks += [Para(words.pick(prose.LIST_INTROS), "body"), tables.labelled(marks, words, rng.random() < 0.8, rng.random() < 0.5)]
    blocks += [Para(words.pick(prose.MEASURES_HEADINGS), "heading", parts.assessment_says(marks, True, ahead))]
    return [Paper("report", blocks + [plans.table(plans.draw(office, marks, words, rng.randint(3, 6), ahead), words)])]


def _year_before(rng, marks):
    """Last year's scores, every indicator below this year's."""
    before = arithmetic.draw(rng, marks.fiscal_year - 1, rng.uniform(62, 75))
    lower = tuple(min(b, a - rng.randint(1, 900)) for a, b in zip(marks.indicators, before.indicators))
    return replace(before, indicators=lower)


def _outcome(no, now, before, words):
    a, b = now.indicators[no - 1], before.indicators[no - 1]
    words.slots.update(no=no, name=parts.printed_name(no, words.rng), now=arithmetic.decimal(a), before=arithmetic.decimal(b),
                       before_year=before.fiscal_year, rise=arithmetic.decimal(a - b))


def outcome(rng, held_out):
    """A report of measures, what was done and what came of it, this year's scores against last year's."""
    office, marks, words = start(rng, held_out, (2565, 2569))
    before = _year_before(rng, marks)
    by_indicator = {m.indicator: m for m in plans.draw(office, marks, words, 12)}
    numbers = sorted(rng.sample(sorted(by_indicator), min(len(by_indicator), rng.randint(4, 6))))
    outcomes, items, pairs, told = [], [], [], words.rng.choice(words.part(prose.OUTCOMES))
    listed = words.rng.choice(words.part(prose.OUTCOME_LISTS))
    for no in numbers:
        _outcome(no, marks, before, words)
        outcomes.append(words.fill(told))
        items.append(Para(words.fill(listed), "plain", {"indicators": [parts.indicator_says(marks, no)]}))
        pairs.append(tables.compared(marks, before, no))
    blocks = place(office, words.pick(prose.OUTCOME_TITLES), words)
    blocks.append(Para(words.pick(prose.OUTCOME_INTROS), "body", parts.assessment_says(marks, True)))
    table = plans.outcome_table([by_indicator[no] for no in numbers], words, outcomes, rng.random() < 0.7)
    table.says["comparisons"] = pairs
    blocks += [table, Para(words.pick(prose.OUTCOME_CLOSINGS), "heading"), *_chart(marks, rng, 0.3), *items]
    if rng.random() < 0.35:
        blocks += [Para(f"ตารางเปรียบเทียบคะแนน ปี {before.fiscal_year} และ {marks.fiscal_year}", "heading"),
                   tables.years(marks, before, words, rng.random() < 0.6)]
    return [Paper("report", blocks)]


FAMILIES = {f.__name__: f for f in (simple, single, memo_list, memo_report, report_prose, ranked, outcome)}
