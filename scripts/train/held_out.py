"""Sentences for evaluation only: a grammar and words that the training lines do not have.

The shapes of numbers come from phrases.py; what stands around them is other text: hospital, school and
district papers, minutes, procurement, surveys.
"""

from figures import (chance, clock, code, date, grouped, integer, mark, money, one, percent, phone, reference, score, script,
                     signed, year)
from phrases import law, tidy

PLACES = ["คอนสาร", "พรหมพิราม", "ปากช่อง", "ท่าศาลา", "ละอุ่น", "ฝาง", "กุดชุม", "ไพศาลี", "หัวหิน", "ขลุง", "ภูซาง", "นาทวี", "สอยดาว", "เวียงสา", "อมก๋อย"]
OFFICES = ["งานเวชระเบียน", "กลุ่มงานเภสัชกรรม", "หอผู้ป่วยอายุรกรรมหญิง", "สถานีอนามัยเฉลิมพระเกียรติ", "ศูนย์พัฒนาเด็กเล็ก", "สหกรณ์ออมทรัพย์ครู", "สำนักงานที่ดินสาขา", "ด่านศุลกากร", "สถานีตำรวจภูธร",
           "โรงพยาบาลส่งเสริมสุขภาพ", "วิทยาลัยเทคนิค", "ศูนย์ดำรงธรรม", "สำนักงานประปา", "แขวงทางหลวงชนบท", "ฝ่ายทะเบียนราษฎร"]
THINGS = ["เครื่องวัดความดันโลหิต", "น้ำมันเชื้อเพลิงและหล่อลื่น", "วัคซีนป้องกันไข้หวัดใหญ่", "ถนนคอนกรีตเสริมเหล็ก", "รถบรรทุกขยะ", "กล้องวงจรปิด", "อาหารกลางวันนักเรียน", "เบี้ยยังชีพผู้สูงอายุ", "ใบอนุญาตก่อสร้าง",
          "บัตรประจำตัวประชาชน", "ฝายชะลอน้ำ", "หม้อแปลงไฟฟ้า", "ทุนการศึกษา", "กองทุนหลักประกันสุขภาพ", "สวนสาธารณะ", "โฉนดที่ดิน", "ฌาปนกิจสงเคราะห์", "ปุ๋ยอินทรีย์", "ชุดตรวจฝุ่นละออง", "ระบบนิเวศป่าชายเลน"]
ACTS = ["ตรวจรับ", "ซ่อมแซม", "สำรวจ", "เบิกจ่าย", "คัดเลือก", "อบรมเชิงปฏิบัติการด้าน", "เฝ้าระวัง", "แจกจ่าย", "ต่ออายุ", "ลงทะเบียน", "รื้อถอน", "ถ่ายโอน", "ฟื้นฟู", "จำหน่าย", "เร่งรัด", "สอบถามความเห็นเรื่อง"]
WHO = ["ผู้ป่วยนอก", "นักเรียนชั้นมัธยมศึกษา", "เกษตรกร", "ผู้รับจ้าง", "กำนันและผู้ใหญ่บ้าน", "อาสาสมัครสาธารณสุข", "ผู้พิการ", "แพทย์หญิง", "ครูอัตราจ้าง", "เจ้าของอาคาร", "ผู้เสียภาษี", "ลูกจ้างชั่วคราว"]
WAYS = ["ผ่านแอปพลิเคชัน", "โดยวิธีเฉพาะเจาะจง", "ด้วยความรอบคอบ", "ก่อนสิ้นไตรมาส", "ณ ห้องประชุมชั้น", "ภายหลังการอภิปราย", "ตามสัญญาจ้าง", "ให้ทันต่อเหตุการณ์", "เป็นรายกรณี", "ซึ่งลดลงกว่าเดิม", "จึงเห็นควร", "ฝ่ายเลขานุการ", "ที่ประชุมรับทราบ"]
LATIN = ["Patient Safety Goals", "Primary Care Unit", "Happy Workplace", "New Normal", "Digital Government", "Hospital Accreditation (HA)", "Clean Food Good Taste", "Care Giver", "PM 2.5", "e-Bidding", "OTOP", "Sandbox", "Coaching",
         "Google Meet", "Smart Farmer", "Green & Clean", "Telemedicine", "Refer", "Laboratory", "Zoning", "Kick Off", "Benchmarking", "Ombudsman", "Equity", "Budgeting", "Virtual Exhibition"]
UNITS = ["เตียง", "ห้องเรียน", "ไร่", "กิโลเมตร", "หลังคาเรือน", "ขวด", "กลุ่มเป้าหมาย", "คนไข้", "ตารางเมตร", "ตัน"]


def sentence(rng) -> str:
    who, act, thing, way = one(rng, WHO), one(rng, ACTS), one(rng, THINGS), one(rng, WAYS)
    kind = int(rng.integers(8))
    if kind == 0:
        return f"{act}{thing}สำหรับ{who} จำนวน {grouped(rng)} {one(rng, UNITS)} {way}"
    if kind == 1:
        return f"{who}ร้อยละ {score(rng)} เห็นว่า{thing}{way} ({one(rng, LATIN)})"
    if kind == 2:
        return f"มติที่ประชุมครั้งที่ {integer(rng, 2)}/{year(rng)} ลงวันที่ {date(rng)} ให้{act}{thing}"
    if kind == 3:
        return f"{one(rng, OFFICES)}{one(rng, PLACES)} {act}{thing} วงเงิน {money(rng)} {way}"
    if kind == 4:
        return f"{one(rng, LATIN)} {one(rng, ['หมายถึง', 'ประกอบด้วย', 'ช่วยให้'])}{who}{act}{thing}{way}"
    if kind == 5:
        return f"ข้อ {code(rng)} {act}{thing} {score(rng)} คะแนน {way}{who}"
    if kind == 6:
        return f"อาศัยอำนาจตาม{law(rng)} {way}{act}{thing}"
    return f"{way} {who}และ{one(rng, WHO)} {act}{thing}“{one(rng, LATIN)}”"


def row(rng) -> str:
    shapes = (score, score, grouped, percent, code, signed, date, clock, year)
    return f"{mark(rng)} {one(rng, THINGS)} " + " ".join(one(rng, shapes)(rng) for _ in range(int(rng.integers(1, 5))))


def header(rng) -> str:
    return one(rng, [f"ที่ {reference(rng)} วันที่ {date(rng)}", f"{one(rng, OFFICES)} ตำบล{one(rng, PLACES)} โทร. {phone(rng)}",
                     f"เรื่อง รายงานผลการ{one(rng, ACTS)}{one(rng, THINGS)} ปี {year(rng)}"])


def cell(rng) -> str:
    return one(rng, [score, score, score, code, grouped, money, percent, year, date, mark, lambda r: one(r, THINGS), lambda r: one(r, WHO),
                     lambda r: one(r, LATIN), lambda r: one(r, OFFICES)])(rng)


def line(rng, thai: float) -> str:
    """A line of an evaluation document; thai is 1 where its digits are Thai, 0 where Arabic."""
    draw = rng.uniform()
    text = cell(rng) if draw < 0.4 else row(rng) if draw < 0.6 else header(rng) if draw < 0.7 else sentence(rng)
    text = tidy(script(text, rng, thai) if not chance(rng, 0.1) else text)
    return text[:110].strip() or "-"
