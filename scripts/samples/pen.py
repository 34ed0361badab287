"""Handwriting as SVG: digits, ticks, slashes, signatures and scribbled words, all from strokes with a shaky hand."""
import math

# Strokes of a unit box, y down. A hand, not a font: each is bent and shifted when drawn.
ARABIC = {
    "0": [[(.5, .05), (.15, .3), (.15, .7), (.5, .95), (.85, .7), (.85, .3), (.5, .05)]],
    "1": [[(.35, .25), (.55, .05), (.52, .95)]],
    "2": [[(.15, .25), (.45, .05), (.8, .25), (.6, .55), (.1, .95), (.9, .92)]],
    "3": [[(.15, .12), (.6, .05), (.75, .28), (.4, .47), (.8, .65), (.6, .95), (.1, .88)]],
    "4": [[(.6, .05), (.1, .65), (.9, .62)], [(.65, .35), (.62, .95)]],
    "5": [[(.8, .07), (.3, .08), (.22, .45), (.65, .42), (.8, .7), (.5, .95), (.12, .86)]],
    "6": [[(.7, .05), (.25, .4), (.18, .75), (.5, .95), (.8, .75), (.55, .52), (.22, .68)]],
    "7": [[(.1, .1), (.85, .08), (.4, .95)]],
    "8": [[(.7, .15), (.4, .05), (.22, .25), (.7, .6), (.7, .88), (.35, .95), (.2, .75), (.72, .3), (.7, .12)]],
    "9": [[(.75, .2), (.4, .07), (.2, .3), (.45, .5), (.75, .22), (.7, .6), (.55, .95)]],
}
THAI = {
    "๐": [[(.5, .3), (.2, .5), (.25, .85), (.6, .95), (.85, .7), (.75, .38), (.5, .3)]],
    "๑": [[(.5, .6), (.38, .68), (.5, .78), (.62, .65), (.4, .52), (.15, .7), (.3, .98), (.7, .95), (.88, .65), (.65, .32), (.25, .35)]],
    "๒": [[(.3, .75), (.2, .85), (.35, .95), (.45, .8), (.15, .6), (.3, .4), (.5, .6), (.65, .4), (.85, .6), (.8, .95), (.95, .5), (.9, .05)]],
    "๓": [[(.3, .55), (.2, .62), (.3, .7), (.38, .55), (.15, .45), (.08, .9), (.1, .5), (.3, .35), (.5, .6), (.65, .35), (.85, .5), (.85, .95)]],
    "๔": [[(.55, .65), (.5, .78), (.65, .75), (.6, .6), (.3, .7), (.35, .95), (.85, .92)], [(.35, .9), (.1, .5), (.45, .3), (.7, .35), (.95, .05)]],
    "๕": [[(.55, .65), (.5, .78), (.65, .75), (.6, .6), (.3, .7), (.35, .95), (.85, .92)], [(.35, .9), (.1, .5), (.4, .3), (.6, .45), (.7, .3), (.95, .05)]],
    "๖": [[(.45, .8), (.55, .7), (.65, .82), (.5, .92), (.25, .8), (.3, .5), (.7, .5), (.88, .75), (.7, .98)], [(.3, .5), (.2, .2), (.1, .05)]],
    "๗": [[(.3, .6), (.2, .68), (.3, .76), (.38, .6), (.15, .45), (.1, .9), (.3, .35), (.5, .5), (.5, .95), (.7, .95), (.85, .6), (.95, .05)]],
    "๘": [[(.6, .65), (.5, .72), (.6, .8), (.7, .68), (.4, .6), (.2, .75), (.35, .95), (.8, .9)], [(.35, .92), (.1, .6), (.3, .35), (.7, .35), (.9, .05)]],
    "๙": [[(.4, .7), (.3, .78), (.42, .85), (.5, .7), (.25, .6), (.15, .85), (.35, .98), (.55, .7), (.7, .98), (.9, .6), (.75, .3), (.35, .35), (.6, .1), (.95, .08)]],
}


def _bend(stroke, rng, amount):
    return [(x + rng.gauss(0, amount), y + rng.gauss(0, amount)) for x, y in stroke]


def _curve(points):
    """A Catmull-Rom curve through the points, as SVG path data."""
    out = [f"M{points[0][0]:.1f} {points[0][1]:.1f}"]
    padded = [points[0], *points, points[-1]]
    for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:]):
        first = (b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6)
        second = (c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6)
        out.append(f"C{first[0]:.1f} {first[1]:.1f} {second[0]:.1f} {second[1]:.1f} {c[0]:.1f} {c[1]:.1f}")
    return "".join(out)


def _place(stroke, x, width, height, slant):
    return [(x + px * width + slant * (1 - py) * height, py * height) for px, py in stroke]


def digits(text, rng):
    """Strokes of a number in a box 100 high; returns (width, [points])."""
    x, strokes, slant = 8.0, [], rng.uniform(-.05, .25)
    for c in text:
        shapes = ARABIC.get(c) or THAI.get(c) or [[(.3, .9), (.7, .1)]]
        width = rng.uniform(48, 62)
        strokes += [_place(_bend(s, rng, .03), x, width, 100, slant) for s in shapes]
        x += width + rng.uniform(8, 20)
    return x + 10, strokes


def signature(rng):
    """A line in a box about 300 by 100: a big first letter, humps or loops, and a stroke that flies off."""
    x, y, points = 20.0, rng.uniform(45, 65), []
    first = rng.uniform(25, 50)
    points += [(x, y), (x + first * .3, y - first), (x + first * .8, y - first * .4), (x + first * .2, y + first * .7), (x - 8, y + 5)]
    x += first * rng.uniform(.6, 1.1)
    loops, slant = rng.random() < .5, rng.uniform(0, .5)
    for _ in range(rng.randint(2, 6)):
        high, wide = rng.uniform(8, 38), rng.uniform(12, 34)
        back = -wide * .45 if loops else wide * .2
        points += [(x + slant * high, y - high), (x + wide * .5, y - high * .2), (x + wide * .5 + back, y + high * rng.uniform(.2, .7))]
        x, y = x + wide, y + rng.uniform(-7, 4)
    points += [(x + 15, y - 5), (x + rng.uniform(40, 110), y - rng.uniform(-10, 70))]
    under = [(x - rng.uniform(60, 120), 90), (x, 84), (x + 60, 78)]
    return points[-1][0] + 20, [points] + ([under] if rng.random() < .4 else [])


def scribble(rng, words=2):
    """Letters that cannot be read: loops and humps, for notes in the margin."""
    x, strokes = 5.0, []
    for _ in range(words):
        for _ in range(rng.randint(2, 5)):
            phase, size = rng.uniform(0, 6), rng.uniform(18, 34)
            strokes.append([(x + size * (t / 5 + .35 * math.cos(phase + t * 1.7)), 55 + size * math.sin(phase + t * 1.5)) for t in range(6)])
            x += size * rng.uniform(.9, 1.2)
        x += rng.uniform(15, 30)
    return x, strokes



def strokes(kind, text, rng):
    """Width and strokes of a box 100 high."""
    if kind == "digits":
        return digits(text, rng)
    if kind == "sign":
        return signature(rng)
    if kind == "text":
        return scribble(rng, 1 + len(text) // 8)
    shape = [(.15, .55), (.38, .9), (.95, .05)] if kind == "tick" else [(.25, .95), (.5, .5), (.8, .02)]
    return 100, [_place(_bend(shape, rng, .05), 0, 100, 100, 0)]


def drawing(width, lines, rng, colour, height):
    """Strokes of a box 100 high and `width` wide as an SVG picture `height` points tall."""
    paths = "".join(f'<path d="{_curve(points)}"/>' for points in lines)
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-5 -15 {width + 10:.0f} 130" width="{(width + 10) * height / 130:.1f}pt" '
            f'height="{height:.1f}pt"><g fill="none" stroke="{colour}" stroke-width="{rng.uniform(5, 9):.1f}" '
            f'stroke-linecap="round" stroke-linejoin="round">{paths}</g></svg>')


def svg(kind, text, rng, colour, height):
    return drawing(*strokes(kind, text, rng), rng, colour, height)
