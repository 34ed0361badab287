"""What a paper is about: the agency, its people, its dates. Plain values, drawn with one random generator."""
from dataclasses import dataclass

from words import places

MONTHS = ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม",
          "พฤศจิกายน", "ธันวาคม"]
MONTHS_SHORT = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."]


@dataclass(frozen=True)
class Person:
    name: str
    position: str


@dataclass(frozen=True)
class Agency:
    type: str
    name: str  # as printed in full
    short: str  # อบต.… and the like
    subdistrict: str | None
    district: str
    province: str
    letters: str  # of its reference numbers
    chief: str
    secretary: str
    office: str  # of the secretary
    units: tuple[str, ...]

    def where(self):
        """Subdistrict if there is one, district and province, as printed behind the name."""
        return (f"ตำบล{self.subdistrict} " if self.subdistrict else "") + f"อำเภอ{self.district} จังหวัด{self.province}"


@dataclass(frozen=True)
class Date:
    """Gregorian year, month, day; printed in the Buddhist Era."""
    year: int
    month: int
    day: int | None

    def iso(self):
        return f"{self.year:04}-{self.month:02}" + (f"-{self.day:02}" if self.day else "")

    def thai(self, short=False):
        month = (MONTHS_SHORT if short else MONTHS)[self.month - 1]
        return f"{self.day or ''} {month} {self.year + 543}".strip()


def place(rng):
    return rng.choice(places.PLACE_HEADS) + rng.choice(places.PLACE_TAILS)


def agency(rng):
    kind, stem, short, chief, secretary, office = rng.choices(places.AGENCY_KINDS, [8, 7, 3, 1, 1])[0]
    province, letters = rng.choice(places.PROVINCES)
    own = province if stem.endswith("จังหวัด") else place(rng)
    full = f"{stem}{own}"
    if stem.startswith("องค์การ"):
        chief, secretary = chief + full, secretary + full
    else:
        chief, secretary = chief + own, secretary + own
    units = (office, *rng.sample(places.UNITS[1:], rng.randint(3, 5)))
    subdistrict = (own if "ตำบล" in stem else place(rng)) if rng.random() < 0.2 else None
    return Agency(kind, full, short + own, subdistrict, place(rng) if rng.random() < 0.8 else f"เมือง{province}", province, letters,
                  chief, secretary, office, units)


def person(rng, position):
    man = rng.random() < 0.5
    title = "นาย" if man else rng.choice(["นาง", "นางสาว"])
    first = rng.choice(places.FIRST_NAMES_M if man else places.FIRST_NAMES_F)
    return Person(f"{title}{first} {rng.choice(places.SURNAME_HEADS)}{rng.choice(places.SURNAME_TAILS)}", position)


def phone(rng):
    return f"0 {rng.choice([3, 4, 5, 7])}{rng.randint(200, 999)} {rng.randint(1000, 9999)}"


def memo_date(rng, fiscal_year):
    """A working day of the year after the one assessed (B.E.), when such memos are written."""
    year = fiscal_year - 543 + rng.choice([0, 0, 1])
    month = rng.randint(10, 12) if year == fiscal_year - 543 else rng.randint(1, 6)
    return Date(year, month, rng.randint(1, 28))
