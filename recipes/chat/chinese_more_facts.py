"""Facts and small tasks of the further Chinese dialogues: new kinds, and new wordings of known ones."""

import re

from recipes.chat import chinese_more_tables as more
from recipes.chat import chinese_more_texts as texts
from recipes.chat import chinese_tables as tables
from recipes.chat import chinese_wordings as words
from recipes.chat.chinese import (ANIMAL_QUESTIONS, CHINESE, FESTIVAL_QUESTIONS, LARVAE, Exchange, _legs, ask, chain,
                                  numeral, say)
from recipes.stories.engine import Writer

UNSPACED = re.compile(f"(?<={CHINESE})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?={CHINESE})")


def spaced(text: str) -> str:
    """`text` with a space between Chinese and Latin characters or digits."""
    return UNSPACED.sub(" ", text)


def answer(writer: Writer, templates, **facts) -> str:
    """A spaced answer from one of `templates`."""
    return spaced(say(writer, templates, **facts))


def question(writer: Writer, templates, **facts) -> str:
    """A user's message from one of `templates`; about one in eight has some words before or after it."""
    message = ask(writer, templates, **facts)
    if message.endswith("？") and not re.search("我|请问|考考你|，.*，|你说", message) and writer.chance(0.2):
        if writer.chance(0.75):
            return writer.pick(texts.FRAMES) + message
        return message + writer.pick(texts.FRAMED_ENDS)
    return message


def _asked(writer: Writer, kind: str, answers, /, **facts) -> Exchange:
    """A question of the kind with one of the `answers`."""
    writer.kind, wordings = kind, more.ASK[kind] if kind in more.ASK else texts.TASK_ASK[kind]
    return question(writer, wordings, **facts), answer(writer, answers[:1] if writer.plain else answers, **facts)


# Facts

IS_CAPITAL = ("{country}的首都是{capital}。", "{capital}是{country}的首都。")


def _capital(writer: Writer) -> Exchange:
    (country, capital), (_, other) = writer.rng.sample(tables.CAPITALS, 2)
    facts = {"country": country, "capital": capital}
    kind = writer.rng.random()
    if kind < 0.65:
        return _asked(writer, "capital", IS_CAPITAL, **facts)
    if kind < 0.85:
        return _asked(writer, "capital_of", ("{capital}是{country}的首都。",), **facts)
    if writer.chance(0.5):
        return _asked(writer, "capital_check", ("是的，{country}的首都是{capital}。", "对，{capital}是{country}的首都。"), **facts)
    asked, _ = _asked(writer, "capital_check", IS_CAPITAL, country=country, capital=other)
    return asked, answer(writer, ("不是，{country}的首都是{capital}。", "不对，{country}的首都是{capital}。"), **facts)


def _animal(writer: Writer) -> Exchange:
    animal = writer.pick(tables.ANIMALS)
    facts = {**animal._asdict(), "animal": animal.name, "legs": "" if animal.legs is None else _legs(animal.legs)}
    if animal.young in LARVAE:
        facts.update(larva=animal.young, young="")
    field = writer.pick([field for field in ANIMAL_QUESTIONS if facts.get(field)])
    asked, said = _asked(writer, field, ANIMAL_QUESTIONS[field][1], **facts)
    return asked, said.replace("有十条腿", "有十条腿，最前面两条是钳子")


def _class(writer: Writer) -> Exchange:
    if writer.chance(0.4):
        animal, does, does_not = writer.pick(more.ABILITIES)
        if writer.chance(0.5):
            return _asked(writer, "can", ("{animal}会{act}。", "会，{animal}会{act}。"), animal=animal, act=does)
        return _asked(writer, "can", ("{animal}不会{act}。", "不会，{animal}不会{act}。"), animal=animal, act=does_not)
    animal, kind = writer.pick(more.CLASSES)
    if writer.chance(0.6):
        return _asked(writer, "class", ("{animal}是{kind}。", "{animal}属于{kind}。"), animal=animal, kind=kind)
    other = writer.pick([name for _, name in more.CLASSES])
    replies = ("是的，{animal}是{kind}。",) if other == kind else ("不是，{animal}是{kind}。",)
    return _asked(writer, "is_class", replies, animal=animal, kind=kind, other=other)


def _color(writer: Writer) -> Exchange:
    thing, color = writer.pick(tables.COLORS + more.COLORS)
    return _asked(writer, "color", ("{thing}一般是{color}的。", "{color}。", "{thing}是{color}的。"), thing=thing, color=color)


def _opposite(writer: Writer) -> Exchange:
    word, opposite = writer.rng.sample(writer.pick(tables.OPPOSITES + more.OPPOSITES), 2)
    return _asked(writer, "opposite", ("“{word}”的反义词是“{opposite}”。", "“{opposite}”。", "和“{word}”相反的是“{opposite}”。"),
                  word=word, opposite=opposite)


def _synonym(writer: Writer) -> Exchange:
    word, same = writer.rng.sample(writer.pick(more.SYNONYMS), 2)
    return _asked(writer, "synonym", ("“{word}”的近义词是“{same}”。", "“{same}”。", "可以说“{same}”。"), word=word, same=same)


def _measure(writer: Writer) -> Exchange:
    thing, measure = writer.pick(tables.MEASURES + more.MEASURES)
    return _asked(writer, "measure", ("{thing}的量词可以用“{measure}”：一{measure}{thing}。", "一{measure}{thing}。",
                                      "用“{measure}”，一{measure}{thing}。"), thing=thing, measure=measure)


def _weekday(writer: Writer) -> Exchange:
    kind, step = writer.pick((("weekday", 1), ("weekday_before", -1), ("weekday_two", 2), ("week", 0)))
    day = writer.rng.randrange(7)
    replies = (("是星期{other}。", "星期{other}。") if step else
               ("一个星期有七天：星期一、星期二、星期三、星期四、星期五、星期六、星期日。",
                "星期一、星期二、星期三、星期四、星期五、星期六、星期日。"))
    return _asked(writer, kind, replies, day=tables.WEEK[day], other=tables.WEEK[(day + step) % 7])


def _month(writer: Writer) -> Exchange:
    month = writer.rng.randint(1, 12)
    kind = writer.pick(("days", "month_next", "month_before", "month_season"))
    days = tables.MONTH_DAYS.get(month)
    replies = {"days": ("{month} 月有 {days} 天。",) if days else ("二月平年有 28 天，闰年有 29 天。",),
               "month_next": ("{month} 月后面是 {next} 月。", "是 {next} 月。"),
               "month_before": ("{month} 月前面是 {last} 月。", "是 {last} 月。"),
               "month_season": ("在中国，{month} 月一般是{season}。", "{month} 月一般算{season}。")}[kind]
    return _asked(writer, kind, replies, month=month, days=days, next=month % 12 + 1, last=(month - 2) % 12 + 1,
                  season=tables.SEASONS[(month - 3) % 12 // 3])


def _season(writer: Writer) -> Exchange:
    place = writer.rng.randrange(4)
    season, note = tables.SEASON_NOTES[place]
    kind = writer.pick(("season_next", "season_note", "seasons"))
    replies = {"season_next": ("{season}过后是{after}。", "是{after}。"), "season_note": ("{season}{note}。",),
               "seasons": ("四季是春天、夏天、秋天和冬天。", "春天、夏天、秋天、冬天。")}[kind]
    return _asked(writer, kind, replies, season=season, note=note, after=tables.SEASONS[(place + 1) % 4])


def _planet(writer: Writer) -> Exchange:
    place = writer.rng.randrange(8)
    kind = writer.pick(("planet", "planet", "planet_place", "planet_place", "planets"))
    replies = {"planet": ("第{place}颗行星是{planet}。", "是{planet}。"),
               "planet_place": ("{planet}是从太阳数起的第{place}颗行星。", "{planet}排第{place}。"),
               "planets": ("、".join(tables.PLANETS) + "。", f"八颗行星是{'、'.join(tables.PLANETS)}。")}[kind]
    return _asked(writer, kind, replies, planet=tables.PLANETS[place], place=tables.ORDINALS[place])


def _shape(writer: Writer) -> Exchange:
    shape, count = writer.pick(tables.SHAPES)
    part, unit = writer.pick((("边", "条边"), ("角", "个角")))
    return _asked(writer, "shape", ("{shape}有{count}{unit}。", "{count}{unit}。"), shape=shape, count=count, part=part,
                  unit=unit)


ALL_IDIOMS = tables.IDIOMS + more.IDIOMS


def _idiom(writer: Writer) -> Exchange:
    idiom, meaning = writer.pick(ALL_IDIOMS)
    kind = writer.pick(("idiom", "idiom", "idiom", "idiom_of", "idiom_blank"))
    replies = {"idiom": ("“{idiom}”的意思是：{meaning}。", "“{idiom}”是说：{meaning}。"),
               "idiom_of": ("“{idiom}”的意思就是：{meaning}。", "可以说“{idiom}”。", "是“{idiom}”。"),
               "idiom_blank": ("{idiom}。", "是“{idiom}”，意思是：{meaning}。")}[kind]
    hidden = writer.rng.randrange(len(idiom))
    return _asked(writer, kind, replies, idiom=idiom, meaning=meaning,
                  blank=idiom[:hidden] + writer.pick(("（　）", "__", "□")) + idiom[hidden + 1:])


def _festival(writer: Writer) -> Exchange:
    old = writer.chance(0.6)
    row = writer.pick(tables.FESTIVALS if old else more.FESTIVALS)
    facts = dict(zip(("festival", "day", "customs", "food"), row))
    kind = writer.pick([kind for kind in FESTIVAL_QUESTIONS if facts[kind] != "-"])
    if kind == "food" and old and facts["festival"] not in ("除夕", "春节") and writer.chance(0.3):
        return _asked(writer, "festival_of", ("{festival}吃{food}。", "是{festival}。"), **facts)
    replies = ("{festival}这天，人们会{customs}。",) if kind == "customs" else FESTIVAL_QUESTIONS[kind][1]
    return _asked(writer, f"festival_{kind}", replies, **facts)


def _country(writer: Writer) -> Exchange:
    kind, table, replies = writer.pick((
        ("continent", more.CONTINENTS, ("{country}在{value}。", "{country}是{value}的国家。")),
        ("currency", more.CURRENCIES, ("{country}用{value}。", "{country}的货币是{value}。")),
        ("language", more.LANGUAGES, ("{country}人主要说{value}。", "{country}说{value}。")),
        ("province", more.PROVINCES, ("{province}的省会是{value}。", "{value}是{province}的省会。"))))
    place, value = writer.pick(table)
    return _asked(writer, kind, replies, country=place, province=place, value=value)


def _element(writer: Writer) -> Exchange:
    element, symbol = writer.pick(more.ELEMENTS)
    if writer.chance(0.55):
        return _asked(writer, "element", ("{element}的元素符号是 {symbol}。", "{symbol}。"), element=element, symbol=symbol)
    return _asked(writer, "element_of", ("{symbol} 是{element}的元素符号。", "{symbol} 代表{element}。"), element=element,
                  symbol=symbol)


def _culture(writer: Writer) -> Exchange:
    kind = writer.pick(("zodiac", "zodiacs", "author", "author", "author"))
    if kind == "author":
        work, author = writer.pick(more.AUTHORS)
        return _asked(writer, kind, ("{work}的作者是{author}。", "{work}是{author}写的。"), work=work, author=author)
    place = writer.rng.randrange(12)
    replies = {"zodiac": ("{animal}后面是{next}。", "是{next}。"),
               "zodiacs": ("十二生肖是：" + "、".join(more.ZODIAC) + "。", "、".join(more.ZODIAC) + "。")}[kind]
    return _asked(writer, kind, replies, animal=more.ZODIAC[place], next=more.ZODIAC[(place + 1) % 12])


def _use(writer: Writer) -> Exchange:
    thing, use = writer.pick(more.USES)
    job, work = writer.pick(more.JOBS)
    kind = writer.pick(("use", "use_of", "job", "job_of"))
    replies = {"use": ("{thing}可以用来{use}。", "{thing}是用来{use}的。"), "use_of": ("可以用{thing}。", "用{thing}来{use}。"),
               "job": ("{job}的工作是{work}。", "{job}{work}。"), "job_of": ("是{job}。", "{job}的工作就是{work}。")}[kind]
    return _asked(writer, kind, replies, thing=thing, use=use, job=job, work=work)


def _order(writer: Writer) -> Exchange:
    word, opposite, things = writer.pick(more.ORDERED)
    small, large = sorted(writer.rng.sample(range(len(things)), 2))
    a, b = writer.rng.sample((things[small], things[large]), 2)
    facts = {"a": a, "b": b, "small": things[small], "large": things[large]}
    upward = writer.chance(0.6)
    asked = word if upward else opposite
    if writer.chance(0.65):
        replies = (("{large}比{small}{word}。", "{large}更{word}。") if upward else ("{small}比{large}{word}。",
                                                                                 "{small}更{word}。"))
        return _asked(writer, "order", replies, word=asked, **facts)
    true = (a == things[large]) == upward
    truth = word if a == things[large] else opposite
    return _asked(writer, "order_check", (("是的" if true else "不对") + "，{a}比{b}{truth}。",),
                  word=asked, truth=truth, **facts)


def _common(writer: Writer) -> Exchange:
    wordings, replies = writer.pick(more.COMMON if writer.chance(0.45) else more.NEW_COMMON)
    writer.kind = f"single: {wordings[0]}"
    return question(writer, wordings), answer(writer, replies)


FACTS = (_capital, _capital, _capital, _animal, _animal, _animal, _class, _color, _opposite, _opposite, _synonym,
         _measure, _measure, _weekday, _month, _season, _planet, _shape, _idiom, _idiom, _idiom, _festival, _festival,
         _country, _country, _element, _culture, _use, _order, _common, _common, _common, _common)


def facts(writer: Writer) -> list[dict]:
    """Questions of general knowledge, in further wordings and of further kinds."""
    return chain(writer, [writer.pick(FACTS)] if writer.chance(0.35) else FACTS)


# Tasks

def _number(writer: Writer, number: int, spoken: bool) -> str:
    return numeral(number) if spoken else str(number)


def _sum_parts(writer: Writer) -> tuple[int, int, int, str]:
    """Two numbers, the result and the sign; all between 0 and 100, half of them up to 20."""
    total = writer.rng.randint(2, 20) if writer.chance(0.4) else writer.rng.randint(10, 100)
    part = writer.rng.randint(1, total - 1)
    return (part, total - part, total, "+") if writer.chance(0.55) else (total, part, total - part, "-")


def _sum(writer: Writer) -> Exchange:
    a, b, result, sign = _sum_parts(writer)
    spoken = max(a, b) < 100 and writer.chance(0.35)
    wordings = texts.TASK_ASK["sum" + sign]
    if spoken:
        wordings = [wording for wording in wordings if not re.search("[+-]", wording)]
    asked = question(writer, wordings, a=_number(writer, a, spoken), b=_number(writer, b, spoken))
    verb = {"+": "加", "-": "减"}[sign]
    return asked, answer(writer, ("{a} {sign} {b} = {result}。", "{a} {verb} {b} 等于 {result}。"), a=a, b=b, sign=sign,
                         verb=verb, result=result)


def _story_sum(writer: Writer) -> Exchange:
    kind = writer.pick(("story+", "story-", "change", "money", "age", "age_diff"))
    if kind == "money":
        unit, thing = writer.pick(texts.PRICED)
        price, n = writer.rng.randint(2, 9), writer.rng.randint(2, 9)
        return _asked(writer, kind, ("{price} × {n} = {result}，一共 {result} 元。",
                                     "要 {result} 元，因为 {price} × {n} = {result}。"),
                      unit=unit, thing=thing, price=price, n=n, result=price * n)
    total = writer.rng.randint(5, 30)
    part = writer.rng.randint(1, total - 1)
    rest = total - part
    sums = "{rest} + {part} = {total}，"
    differences = "{total} - {part} = {rest}，"
    if kind == "story+":
        return _asked(writer, kind, (sums + "一共 {total} 只。",), a=rest, b=part, rest=rest, part=part, total=total)
    if kind == "age":
        return _asked(writer, kind, (sums + "是 {total} 岁。",), a=rest, b=part, rest=rest, part=part, total=total)
    end = {"story-": "还剩 {rest} 只。", "change": "还剩 {rest} 元。", "age_diff": "相差 {rest} 岁。"}[kind]
    return _asked(writer, kind, (differences + end,), a=total, b=part, have=total, spent=part, rest=rest, part=part,
                  total=total)


def _times(writer: Writer) -> Exchange:
    a, b = writer.rng.randint(1, 9), writer.rng.randint(1, 9)
    if writer.chance(0.65):
        return _asked(writer, "times", ("{a} × {b} = {result}。", "{a} 乘 {b} 等于 {result}。"), a=a, b=b, result=a * b)
    b = max(b, 2)
    return _asked(writer, "divide", ("{a} ÷ {b} = {result}。", "{a} 除以 {b} 等于 {result}。"), a=a * b, b=b, result=a)


def _number_task(writer: Writer) -> Exchange:
    kind = writer.pick(("three", "double", "half", "after", "before", "parity", "sequence"))
    if kind == "three":
        a, b, c = (writer.rng.randint(1, 20) for _ in range(3))
        return _asked(writer, kind, ("{a} + {b} + {c} = {result}。",), a=a, b=b, c=c, result=a + b + c)
    if kind == "sequence":
        a, step = writer.rng.randint(1, 20), writer.pick((1, 2, 2, 3, 5, 10))
        return _asked(writer, kind, ("下一个数是 {result}，每次加 {step}。", "是 {result}，因为每次加 {step}。"), a=a, b=a + step,
                      c=a + 2 * step, result=a + 3 * step, step=step)
    number = writer.rng.randint(1, 50)
    replies = {"double": ("{a} 的两倍是 {double}。", "{double}。"), "half": ("{even} 的一半是 {number}。", "{number}。"),
               "after": ("{a} 后面是 {after}。", "是 {after}。"), "before": ("{a} 前面是 {before}。", "是 {before}。"),
               "parity": ("{a} 是{parity}。",)}[kind]
    asked = 2 * number if kind == "half" else number
    return _asked(writer, kind, replies, a=asked, even=2 * number, number=number, double=2 * number, after=number + 1,
                  before=number - 1, parity="双数，也叫偶数" if number % 2 == 0 else "单数，也叫奇数")


def _compare(writer: Writer) -> Exchange:
    a, b, c = writer.rng.sample(range(101) if writer.chance(0.6) else range(21), 3)
    kind = writer.pick(("compare>", "compare<", "compare?", "largest", "smallest"))
    if kind == "compare?":
        word = writer.pick("大小")
        true = (a > b) == (word == "大")
        reply = f"{'对' if true else '不对'}，{{a}} 比 {{b}} {'大' if a > b else '小'}。"
        return _asked(writer, kind, (reply,), a=a, b=b, word=word)
    replies = {"compare>": ("{large} 比 {small} 大。", "{large} 更大。"), "compare<": ("{small} 比 {large} 小。", "{small} 更小。"),
               "largest": ("最大的是 {most}。",), "smallest": ("最小的是 {least}。",)}[kind]
    return _asked(writer, kind, replies, a=a, b=b, c=c, small=min(a, b), large=max(a, b), most=max(a, b, c),
                  least=min(a, b, c))


SORTED = ("{a}、{b}、{c}。", "{order}是 {a}、{b}、{c}。")


def _sort(writer: Writer) -> Exchange:
    x, y, z = writer.rng.sample(range(101) if writer.chance(0.5) else range(21), 3)
    order = writer.pick(("从小到大", "从大到小"))
    a, b, c = sorted((x, y, z), reverse=order == "从大到小")
    return _asked(writer, "sort", SORTED, x=x, y=y, z=z, order=order, a=a, b=b, c=c)


ALL_ENGLISH = tables.ENGLISH + more.ENGLISH
CHINESE_WORDS = sorted({word for table in (ALL_ENGLISH, ALL_IDIOMS, tables.CAPITALS, more.PROVINCES) for word in
                        (row[0] for row in table) if re.fullmatch(CHINESE + "{2,6}", word)})
ENGLISH_WORDS = [(chinese, english) for chinese, english in ALL_ENGLISH if english.isalpha()]


def _text_task(writer: Writer) -> Exchange:
    kind = writer.pick(("count", "count", "letters", "spell", "spell", "first", "last", "reverse", "echo"))
    word = writer.pick(CHINESE_WORDS)
    chinese, english = writer.pick(ENGLISH_WORDS)
    replies = {"count": ("“{word}”有 {count} 个字。", "{letters}，一共 {count} 个字。"),
               "letters": ("{english} 有 {length} 个字母。",),
               "spell": ("{english} 的拼写是 {spelling}。", "{spelling}。"), "first": ("第一个字是“{first}”。", "“{first}”。"),
               "last": ("最后一个字是“{last}”。", "“{last}”。"), "reverse": ("倒过来是“{reversed}”。", "“{reversed}”。"),
               "echo": ("{text}。",)}[kind]
    return _asked(writer, kind, replies, word=word, count=len(word), letters="、".join(word), first=word[0],
                  last=word[-1], reversed=word[::-1], text=writer.pick(texts.ECHOES), chinese=chinese, english=english,
                  length=len(english), spelling="-".join(english))


ALL_CATEGORIES = tables.CATEGORIES + more.CATEGORIES
UNITS = {"国家": "个", "节日": "个", "行星": "颗", "城市": "座", "家人": "位", "身体部位": "个", "大洋": "个", "季节": "个", "花": "种", "鸟": "种"}


def _list(writer: Writer) -> Exchange:
    category, *members = writer.pick(ALL_CATEGORIES)
    a, b, c = writer.rng.sample(members, 3)
    return _asked(writer, "list", ("{a}、{b}和{c}。", "三{unit}{category}：{a}、{b}、{c}。"),
                  unit=UNITS.get(category, "种"), category=category, a=a, b=b, c=c)


SORTABLE = ("水果", "蔬菜", "动物", "颜色", "交通工具", "乐器", "家具", "职业", "节日", "国家", "家用电器", "行星", "金属", "天气")


def _classify(writer: Writer) -> Exchange:
    rows = {row[0]: [word for other in ALL_CATEGORIES if other[0] == row[0] for word in other[1:]]
            for row in ALL_CATEGORIES if row[0] in SORTABLE}
    (category, members), *others = writer.rng.sample(sorted(rows.items()), 3)
    kind = writer.pick(("odd", "which", "belongs"))
    a, b, c = writer.rng.sample(members, 3)
    if kind == "which":
        shown = [a] + [writer.pick(words_of) for _, words_of in others]
        writer.rng.shuffle(shown)
        return _asked(writer, kind, ("{right}是{category}。",), category=category, right=a,
                      **dict(zip(("a", "b", "c"), shown)))
    odd_category, odd_members = others[0]
    replies = {"odd": ("{odd}不是{category}，是{other}。",), "belongs": ("都是{category}。", "{a}、{b}和{c}都是{category}。")}[kind]
    return _asked(writer, kind, replies, a=a, b=b, c=c, category=category, other=odd_category,
                  odd=writer.pick(odd_members))


def _complete(writer: Writer) -> Exchange:
    beginning, endings = writer.pick(texts.COMPLETIONS + words.COMPLETIONS)
    return (ask(writer, texts.COMPLETE, slips=False, beginning=beginning), beginning + writer.pick(endings))


def _sentence(writer: Writer) -> Exchange:
    table = writer.pick((texts.SENTENCES, words.SENTENCES))
    word = writer.pick(sorted(table))
    return question(writer, texts.MAKE_SENTENCE, word=word), writer.pick(table[word])


def _translate(writer: Writer) -> Exchange:
    chinese, english = writer.pick(ALL_ENGLISH)
    if writer.chance(0.55):
        return _asked(writer, "translate", ("“{chinese}”的英文是 {english}。", "{english}。"),
                      chinese=chinese, english=english)
    return _asked(writer, "translate_back", ("{english} 的意思是“{chinese}”。", "{english} 是“{chinese}”的意思。"),
                  chinese=chinese,
                  english=english)


def _unit(writer: Writer) -> Exchange:
    big, small, factor = writer.pick(more.UNITS)
    n = writer.rng.randint(2, 9)
    kind, *replies = writer.pick((("unit", "{n} {big}等于 {m} {small}。", "{m} {small}。"),
                                  ("unit_back", "{m} {small}等于 {n} {big}。", "{n} {big}。")))
    return _asked(writer, kind, replies, n=n, m=n * factor, big=big, small=small, bare_big=big.removeprefix("个"),
                  bare_small=small.removeprefix("个"))


def _clock(writer: Writer) -> Exchange:
    kind = writer.pick(("clock_after", "clock_before", "clock_24", "clock_12"))
    if kind in ("clock_24", "clock_12"):
        h = writer.rng.randint(1, 11)
        replies = {"clock_24": ("下午 {h} 点是 {m} 点。", "是 {m} 点。"), "clock_12": ("{m} 点是下午 {h} 点。", "是下午 {h} 点。")}[kind]
        h = min(h, 7)
        return _asked(writer, kind, replies, h=h, m=h + 12)
    start, n = writer.rng.randint(1, 9), writer.rng.randint(1, 3)
    h, other = (start, start + n) if kind == "clock_after" else (start + n, start)
    return _asked(writer, kind, ("是 {other} 点。", "{other} 点。"), h=h, n=n, other=other)


TASKS = (_sum, _sum, _sum, _sum, _story_sum, _times, _number_task, _compare, _compare, _sort, _sort, _text_task,
         _text_task, _list, _list, _classify, _complete, _complete, _sentence, _translate, _translate, _translate,
         _unit, _clock)


def tasks(writer: Writer) -> list[dict]:
    """Small jobs with a checkable answer: sums to 100, units, sorting, spelling, translation, sentences."""
    return chain(writer, [writer.pick(TASKS)] if writer.chance(0.3) else TASKS)
