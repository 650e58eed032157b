"""Chinese dialogues for chat tuning: every topic draws its own short, checkable conversations.

>>> import random
>>> dialogue(random.Random(0))["messages"][0]["role"]
'user'
"""

import random
import re
from collections.abc import Callable

from recipes.chat import chinese_stories as stories
from recipes.chat import chinese_tables as tables
from recipes.chat import chinese_wordings as words
from recipes.chat.chinese_course import IDEAS
from recipes.stories.engine import Writer

Exchange = tuple[str, str]  # what the user says, what the assistant answers

MISSPELLINGS = {"什么": ("神么", "什莫", "啥"), "怎么": ("咋", "怎麽", "zenme"), "吗": ("嘛", "马"), "的": ("得", "地"), "是": ("事", "时"),
                "在": ("再",), "知道": ("只道", "知到"), "告诉": ("高诉",), "意思": ("意识",), "首都": ("首度",), "反义词": ("反意词",),
                "哪里": ("那里", "哪理"), "多少": ("多小", "duoshao"), "为什么": ("为啥", "为神么"), "解释": ("解是",), "故事": ("古事",),
                "等于": ("等與", "等余"), "名字": ("明字",), "颜色": ("颜涩",), "讲": ("将",), "你": ("妳",), "记得": ("记的",)}
LEADS = {True: ("请问，", "我想问一下，", "诶，", "那个，", "嗯……"), False: ("嗯，", "那个，", "诶，")}
LATIN = r"[A-Za-z0-9+\-−]"
CHINESE = r"[\u4e00-\u9fff]"
SPACED = re.compile(f"(?<={CHINESE}) (?={LATIN})|(?<={LATIN}) (?={CHINESE})")


def ask(writer: Writer, templates, slips: bool = True, **facts) -> str:
    """A user's message from one of `templates`; about one in seven has a slip: a wrong character, no mark, a filler."""
    template = writer.pick(templates)
    slip = writer.rng.random() if slips else 1.0
    if slip < 0.06:
        template = _misspell(writer, template)
    message = writer.fill(template, **facts)
    if 0.06 <= slip < 0.11:
        message = writer.pick(LEADS[message.endswith("？")]) + message
    elif 0.11 <= slip < 0.18:
        message = message.rstrip("？。！")
    return SPACED.sub("", message) if writer.chance(0.3) else message


def _misspell(writer: Writer, template: str) -> str:
    known = [right for right in MISSPELLINGS if right in template]
    if not known:
        return template
    right = writer.pick(known)
    return template.replace(right, writer.pick(MISSPELLINGS[right]), 1)


def say(writer: Writer, templates, **facts) -> str:
    """An answer from one of `templates`."""
    return writer.fill(writer.pick(templates), **facts)


def messages_of(exchanges: list[Exchange]) -> list[dict]:
    """The exchanges as a list of messages with alternating roles."""
    return [{"role": role, "content": content} for exchange in exchanges
            for role, content in zip(("user", "assistant"), exchange)]


def chain(writer: Writer, makers, lengths=(1, 1, 1, 2, 2, 3)) -> list[dict]:
    """A conversation of as many exchanges as drawn from `lengths`, no answer given twice."""
    exchanges: list[Exchange] = []
    length = writer.rng.choice(lengths)
    while len(exchanges) < length:
        exchange = writer.pick(makers)(writer)
        if exchange[1] not in [answer for _, answer in exchanges]:
            exchanges.append(exchange)
    return messages_of(exchanges)


# Small talk, identity, limits

def _group(table: dict, name: str) -> Callable[[Writer], Exchange]:
    questions, answers = table[name]

    def maker(writer: Writer) -> Exchange:
        facts = {"city": writer.pick(words.CITIES), "name": writer.pick(words.PEOPLE),
                 "relative": writer.pick(words.RELATIVES),
                 "thing": writer.pick(words.THINGS), "animal": writer.pick(tables.ANIMALS).name,
                 "dish": writer.pick(words.DISHES),
                 "year": writer.rng.randint(1950, 2030), "big": writer.rng.randint(100, 9999),
                 "big2": writer.rng.randint(12, 999)}
        return ask(writer, questions, **facts), say(writer, answers)

    return maker


GREETING = {name: _group(words.GREETING, name) for name in words.GREETING}
IDENTITY = [_group(words.IDENTITY, name) for name in words.IDENTITY]
LIMITS = [_group(words.LIMITS, name) for name in words.LIMITS]
OPENINGS = ("hello", "hello", "morning", "noon", "afternoon", "evening")
MIDDLES = ("how", "fine", "tired", "sad", "bored", "praise", "scold", "joke", "joke", "sorry", "thanks")
ENDINGS = ("thanks", "bye", "bye", "night", "ok")


def greeting(writer: Writer) -> list[dict]:
    """Small talk: a greeting, how someone feels, a joke, thanks, goodbye, in a natural order."""
    parts = []
    if writer.chance(0.55):
        parts.append(writer.pick(OPENINGS))
    if not parts or writer.chance(0.75):
        middle = writer.pick(MIDDLES)
        parts.append(middle)
        if middle == "joke" and writer.chance(0.6):
            parts.append(writer.pick(("another_joke", "laugh")))
        elif middle == "how" and writer.chance(0.5):
            parts.append(writer.pick(("fine", "tired")))
        elif writer.chance(0.2):
            parts.append("joke" if middle != "joke" else "praise")
    if writer.chance(0.45):
        parts.append(writer.pick([ending for ending in ENDINGS if ending not in parts]))
    return messages_of([GREETING[part](writer) for part in parts])


def identity(writer: Writer) -> list[dict]:
    """Who the model is, what it can do, how it was made."""
    return chain(writer, IDENTITY)


def limits(writer: Writer) -> list[dict]:
    """What the model cannot know or do, and who can help."""
    return chain(writer, LIMITS, (1, 1, 1, 2))


# The course

def _course(writer: Writer, name: str = "") -> Exchange:
    question, answers = writer.pick(IDEAS[name or writer.pick(sorted(IDEAS))].suited())
    return ask(writer, (question,)), say(writer, answers)


def course(writer: Writer) -> list[dict]:
    """Questions that a reader of the course asks."""
    return chain(writer, [_course])


# Facts

def _capital(writer: Writer) -> Exchange:
    (country, capital), (_, other) = writer.rng.sample(tables.CAPITALS, 2)
    facts = {"country": country, "capital": capital, "other": other}
    kind = writer.rng.random()
    if kind < 0.7:
        return (ask(writer, ("{country}的首都是哪里？", "{country}首都是哪个城市？", "{country}的首都？", "哪座城市是{country}的首都？",
                             "告诉我{country}的首都。", "你知道{country}的首都[在哪|是哪儿]吗？", "{country}的首都叫什么？"), **facts),
                say(writer, ("{country}的首都是{capital}。", "{capital}是{country}的首都。"), **facts))
    if kind < 0.88:
        return (ask(writer, ("{capital}是哪个国家的首都？", "{capital}是哪国首都？", "哪个国家的首都是{capital}？"), **facts),
                say(writer, ("{capital}是{country}的首都。", "是{country}的首都。"), **facts))
    if writer.chance(0.5):
        return ask(writer, ("{capital}是{country}的首都吗？",), **facts), say(writer, ("是的，{capital}是{country}的首都。",),
                                                                        **facts)
    return ask(writer, ("{other}是{country}的首都吗？",), **facts), say(writer, ("不是，{country}的首都是{capital}。",), **facts)


def _legs(count: int) -> str:
    return "没有腿" if count == 0 else f"有{'两四六八十'[count // 2 - 1]}条腿"


ANIMAL_QUESTIONS = {
    "cry": (("{animal}怎么叫？", "{animal}的叫声是什么？", "{animal}叫起来是什么声音？", "学一下{animal}叫", "{animal}是怎么叫的？"),
            ("{animal}的叫声是“{cry}”。", "{animal}“{cry}”地叫。")),
    "young": (("{animal}的宝宝叫什么？", "{animal}小时候叫什么？", "{animal}的幼崽叫什么名字？", "怎么称呼{animal}的宝宝？"),
              ("{animal}的宝宝叫{young}。", "{animal}小时候叫{young}。")),
    "larva": (("{animal}小时候叫什么？", "{animal}小时候是什么样子？", "什么会变成{animal}？"),
              ("{animal}小时候是{larva}。", "{larva}长大变成{animal}。")),
    "home": (("{animal}住在哪里？", "{animal}生活在什么地方？", "哪里能看到{animal}？", "{animal}的家在哪？"),
             ("{animal}常生活在{home}。", "{animal}一般住在{home}。")),
    "legs": (("{animal}有几条腿？", "{animal}几条腿？", "{animal}长了多少条腿？", "数数{animal}有几条腿"), ("{animal}{legs}。",)),
    "food": (("{animal}吃什么？", "{animal}爱吃什么？", "{animal}的食物是什么？", "拿什么喂{animal}？"), ("{animal}吃{food}。",
                                                                                     "{animal}的食物是{food}。")),
}


LARVAE = ("蝌蚪", "孑孓", "水虿", "毛毛虫", "蚁蚕", "鱼苗")


def _animal(writer: Writer) -> Exchange:
    animal = writer.pick(tables.ANIMALS)
    facts = {**animal._asdict(), "animal": animal.name, "legs": "" if animal.legs is None else _legs(animal.legs)}
    if animal.young in LARVAE:
        facts.update(larva=animal.young, young="")
    questions, answers = ANIMAL_QUESTIONS[writer.pick([field for field in ANIMAL_QUESTIONS if facts.get(field)])]
    exchange = ask(writer, questions, **facts), say(writer, answers, **facts)
    return exchange[0], exchange[1].replace("有十条腿", "有十条腿，最前面两条是钳子")


def _color(writer: Writer) -> Exchange:
    thing, color = writer.pick(tables.COLORS)
    verb = "是" if thing in ("雪", "煤", "草", "中国国旗", "晴天的天空", "大海", "白云", "牛奶", "盐") else "一般是"
    return (ask(writer, ("{thing}是什么颜色的？", "{thing}什么颜色？", "{thing}的颜色是什么？", "告诉我{thing}的颜色", "{thing}是啥颜色？"),
                thing=thing),
            say(writer, ("{thing}{verb}{color}的。", "{color}。"), thing=thing, color=color, verb=verb))


def _opposite(writer: Writer) -> Exchange:
    word, opposite = writer.rng.sample(writer.pick(tables.OPPOSITES), 2)
    return (ask(writer, ("{word}的反义词是什么？", "{word}的反义词？", "“{word}”的反义词", "和“{word}”相反的词是什么？", "{word}反过来怎么说？",
                         "说出“{word}”的反义词。", "跟{word}意思相反的是[哪个词|什么]？"), word=word),
            say(writer, ("“{word}”的反义词是“{opposite}”。", "“{opposite}”。", "和“{word}”相反的是“{opposite}”。"), word=word,
                opposite=opposite))


def _measure(writer: Writer) -> Exchange:
    thing, measure = writer.pick(tables.MEASURES)
    facts = {"thing": thing, "measure": measure}
    return (ask(writer, ("{thing}的量词是什么？", "{thing}用什么量词？", "一（　）{thing}，填什么量词？", "量词：一____{thing}",
                         "“{thing}”前面用哪个量词？", "一什么{thing}？", "数{thing}用哪个量词？"), **facts),
            say(writer, ("{thing}的量词可以用“{measure}”：一{measure}{thing}。", "一{measure}{thing}。",
                         "用“{measure}”，一{measure}{thing}。"), **facts))


def _calendar(writer: Writer) -> Exchange:
    maker = writer.pick((_weekday, _month, _season, _unit))
    return maker(writer)


def _weekday(writer: Writer) -> Exchange:
    day, step = writer.rng.randrange(7), writer.pick((1, -1))
    facts = {"day": tables.WEEK[day], "other": tables.WEEK[(day + step) % 7]}
    if writer.chance(0.15):
        return ask(writer, ("一个星期有哪几天？", "按顺序说说星期几", "从星期一数到星期日")), "星期一、星期二、星期三、星期四、星期五、星期六、星期日。"
    if step == 1:
        return (ask(writer, ("星期{day}的后一天是星期几？", "星期{day}后面是星期几？", "今天星期{day}，明天星期几？", "星期{day}过了是星期几？"), **facts),
                say(writer, ("是星期{other}。", "星期{day}的后一天是星期{other}。"), **facts))
    return (ask(writer, ("星期{day}的前一天是星期几？", "星期{day}前面是星期几？", "今天星期{day}，昨天星期几？"), **facts),
            say(writer, ("是星期{other}。", "星期{day}的前一天是星期{other}。"), **facts))


def _month(writer: Writer) -> Exchange:
    if writer.chance(0.6):
        month = writer.rng.randint(1, 12)
        days = tables.MONTH_DAYS.get(month)
        answers = ("{month} 月有 {days} 天。",) if days else ("二月平年有 28 天，闰年有 29 天。", "平年 28 天，闰年 29 天。")
        return (ask(writer, ("{month} 月有几天？", "{month} 月有多少天？", "{month} 月份一共几天？"), month=month),
                say(writer, answers, month=month, days=days))
    month = writer.rng.randint(1, 12)
    if writer.chance(0.5):
        return (ask(writer, ("{month} 月后面是几月？", "{month} 月的下一个月是几月？"), month=month),
                say(writer, ("{month} 月后面是 {other} 月。", "是 {other} 月。"), month=month, other=month % 12 + 1))
    return (ask(writer, ("{month} 月前面是几月？", "{month} 月的上一个月是几月？"), month=month),
            say(writer, ("{month} 月前面是 {other} 月。", "是 {other} 月。"), month=month, other=(month - 2) % 12 + 1))


def _season(writer: Writer) -> Exchange:
    place = writer.rng.randrange(4)
    season, after = tables.SEASONS[place], tables.SEASONS[(place + 1) % 4]
    kind = writer.rng.randrange(3)
    if kind == 0:
        return (ask(writer, ("{season}过后是什么季节？", "{season}后面是哪个季节？", "{season}完了是什么？"), season=season),
                say(writer, ("{season}过后是{after}。", "是{after}。"), season=season, after=after))
    if kind == 1:
        season, note = writer.pick(tables.SEASON_NOTES)
        return (ask(writer, ("{season}是什么样的？", "{season}有什么特点？", "说说{season}", "{season}天气怎么样？"), season=season),
                say(writer, ("{season}{note}。",), season=season, note=note))
    return ask(writer, ("一年有哪四个季节？", "四季是什么？", "说出四个季节", "按顺序说说四季")), say(
        writer, ("春天、夏天、秋天、冬天。", "四季是春天、夏天、秋天和冬天。"))


def _unit(writer: Writer) -> Exchange:
    whole, question, amount = writer.pick(tables.UNITS)
    verb = "等于" if whole[-1] in "米克斤吨升元角里" else "有"
    return (ask(writer, (f"{{whole}}{verb}{{question}}？", "{whole}是{question}？", "{whole}{question}？"), whole=whole,
                question=question),
            say(writer, (f"{{whole}}{verb} {{amount}}。", "{amount}。"), whole=whole, amount=amount).replace("有 四", "有四"))


def _planet(writer: Writer) -> Exchange:
    place = writer.rng.randrange(8)
    facts = {"planet": tables.PLANETS[place], "place": tables.ORDINALS[place]}
    kind = writer.rng.randrange(3)
    if kind == 0:
        return (ask(writer, ("从太阳往外数，第{place}颗行星是哪颗？", "太阳系第{place}颗行星叫什么？", "从太阳数起，第{place}颗行星是什么？"), **facts),
                say(writer, ("第{place}颗行星是{planet}。", "是{planet}。"), **facts))
    if kind == 1:
        return (ask(writer, ("{planet}是太阳系第几颗行星？", "从太阳往外数，{planet}是第几颗？", "从太阳数起，{planet}排第几？"), **facts),
                say(writer, ("{planet}是从太阳数起的第{place}颗行星。", "{planet}排第{place}。"), **facts))
    return (ask(writer, ("说出太阳系的行星", "太阳系有哪些行星？", "八大行星是哪几颗？", "按顺序说说八颗行星")),
            "、".join(tables.PLANETS) + "。")


def _shape(writer: Writer) -> Exchange:
    shape, count = writer.pick(tables.SHAPES)
    part = writer.pick(("边", "角"))
    unit = {"边": "条边", "角": "个角"}[part]
    return (ask(writer, ("{shape}有几{unit}？", "{shape}几{unit}？", "{shape}有多少{unit}？", "数一数{shape}有几{unit}"),
                shape=shape, unit=unit),
            say(writer, ("{shape}有{count}{unit}。", "{count}{unit}。"), shape=shape, count=count, unit=unit))


def _idiom(writer: Writer) -> Exchange:
    idiom, meaning = writer.pick(tables.IDIOMS)
    return (ask(writer, ("{idiom}是什么意思？", "成语“{idiom}”是什么意思？", "解释一下{idiom}", "{idiom}啥意思？", "“{idiom}”怎么解释？",
                         "{idiom}这个成语说的是什么？"), idiom=idiom),
            say(writer, ("“{idiom}”的意思是：{meaning}。", "“{idiom}”是说：{meaning}。"), idiom=idiom, meaning=meaning))


FESTIVAL_QUESTIONS = {
    "day": (("{festival}是哪一天？", "{festival}在什么时候？", "什么时候过{festival}？", "{festival}是几月几号？"), ("{festival}是{day}。",
                                                                                              "{festival}在{day}。")),
    "customs": (("{festival}[人们|大家|]做什么？", "{festival}有什么习俗？", "{festival}怎么过？", "说说{festival}的习俗"),
                ("{festival}的习俗有：{customs}。", "过{festival}时，人们会{customs}。")),
    "food": (("{festival}吃什么？", "{festival}要吃什么东西？", "过{festival}吃啥？"), ("{festival}常吃{food}。",
                                                                         "人们在{festival}吃{food}。")),
}


def _festival(writer: Writer) -> Exchange:
    facts = dict(zip(("festival", "day", "customs", "food"), writer.pick(tables.FESTIVALS)))
    questions, answers = FESTIVAL_QUESTIONS[writer.pick(sorted(FESTIVAL_QUESTIONS))]
    return ask(writer, questions, **facts), say(writer, answers, **facts)


def _common(writer: Writer) -> Exchange:
    questions, answers = writer.pick(words.COMMON)
    return ask(writer, questions), say(writer, answers)


FACTS = [_capital, _capital, _capital, _animal, _animal, _animal, _color, _opposite, _opposite, _measure, _measure,
         _calendar,
         _planet, _shape, _idiom, _festival, _common, _common]


def facts(writer: Writer) -> list[dict]:
    """Questions of general knowledge; in half of the longer conversations all of one kind."""
    return chain(writer, [writer.pick(FACTS)] if writer.chance(0.4) else FACTS)


# Tasks

def numeral(number: int) -> str:
    """A whole number from 0 to 99 in Chinese characters."""
    digits = "零一二三四五六七八九"
    tens, ones = divmod(number, 10)
    if not tens:
        return digits[ones]
    return ("" if tens == 1 else digits[tens]) + "十" + (digits[ones] if ones else "")


def _sum(writer: Writer) -> Exchange:
    plus = writer.chance(0.55)
    total = writer.rng.randint(1, 20)
    part = writer.rng.randint(0, total)
    a, b, result = (part, total - part, total) if plus else (total, part, total - part)
    verb, sign = ("加", "+") if plus else ("减", "-")
    facts = {"a": a, "b": b, "verb": verb, "sign": sign, "result": result}
    if writer.chance(0.25):
        question = ask(writer, ("{a}{verb}{b}等于几？", "{a}{verb}{b}是多少？", "{a}{verb}{b}得几？"), a=numeral(a),
                       b=numeral(b), verb=verb)
    elif writer.chance(0.15):
        thing = writer.pick(("个苹果", "块糖", "本书", "支铅笔", "个气球"))
        story = (("[小明|我|小红]有 {a} {thing}，又得到 {b} {unit}，一共有几{unit}？",
                  "{a} {thing}加上 {b} {thing}，一共几{unit}？") if plus else
                 ("[小明|我|小红]有 {a} {thing}，给了别人 {b} {unit}，还剩几{unit}？", "{a} {thing}，拿走 {b} {unit}，还剩几{unit}？"))
        end = "一共" if plus else "还剩"
        return (ask(writer, story, a=a, b=b, thing=thing, unit=thing[0]),
                say(writer, ("{a} {sign} {b} = {result}，{end} {result} {unit}。",), end=end, unit=thing[0], **facts))
    else:
        question = ask(writer, ("{a} {sign} {b} = ?", "{a} {verb} {b} 等于几？", "{a} {sign} {b} 等于多少？",
                                "算一下 {a} {verb} {b}。", "{a} {verb} {b} 得多少？",
                                "{a}{sign}{b}", "{a}{sign}{b}=", "计算 {a} {sign} {b}", "请算 {a} {verb} {b}",
                                "{a} {verb} {b} 是几？"), **facts)
    return question, say(writer, ("{a} {sign} {b} = {result}。", "{a} {verb} {b} 等于 {result}。"), **facts)


def _compare(writer: Writer) -> Exchange:
    a, b = writer.rng.sample(range(100) if writer.chance(0.5) else range(21), 2)
    facts = {"a": a, "b": b, "small": min(a, b), "large": max(a, b)}
    kind = writer.rng.randrange(3)
    if kind == 0:
        return (ask(writer, ("{a} 和 {b} 哪个大？", "{a} 和 {b} 谁更大？", "{a} 跟 {b} 比，哪个大？", "哪个数大，{a} 还是 {b}？",
                             "比一比：{a} 和 {b}，哪个大？"), **facts),
                say(writer, ("{large} 比 {small} 大。", "{large} 更大。"), **facts))
    if kind == 1:
        return (ask(writer, ("{a} 和 {b} 哪个小？", "{a} 和 {b} 谁更小？", "哪个数小，{a} 还是 {b}？"), **facts),
                say(writer, ("{small} 比 {large} 小。", "{small} 更小。"), **facts))
    word = writer.pick("大小")
    true = (a > b) == (word == "大")
    return (ask(writer, ("{a} 比 {b} {word}吗？", "{a} 是不是比 {b} {word}？", "{a} 比 {b} {word}，对吗？"), word=word, **facts),
            f"{'对' if true else '不对'}，{a} 比 {b} {'大' if a > b else '小'}。")


def _sort(writer: Writer) -> Exchange:
    numbers = writer.rng.sample(range(100) if writer.chance(0.5) else range(21), 3)
    up = writer.chance(0.6)
    order = "从小到大" if up else "从大到小"
    a, b, c = sorted(numbers, reverse=not up)
    return (ask(writer, ("把 {x}、{y}、{z} {order}排[列|一下|好]。", "{x}、{y}、{z} {order}怎么排？", "{order}排一排：{x}、{y}、{z}",
                         "请按{order}的顺序排列 {x}，{y}，{z}",
                         "给 {x} {y} {z} 排个序，{order}。"), x=numbers[0], y=numbers[1], z=numbers[2], order=order),
            say(writer, ("{a}、{b}、{c}。", "{order}是 {a}、{b}、{c}。"), a=a, b=b, c=c, order=order))


COUNTABLE = sorted({word for table in (tables.CAPITALS, tables.IDIOMS, tables.FESTIVALS, tables.CATEGORIES,
                                       tables.ENGLISH)
                    for row in table for word in row if re.fullmatch(CHINESE + "{1,6}", word)}
                   - {row[1] for row in tables.IDIOMS + tables.FESTIVALS})


def _count(writer: Writer) -> Exchange:
    length = writer.rng.choice((1, 2, 2, 3, 3, 4, 5, 6))
    word = writer.pick([word for word in COUNTABLE if len(word) == length])
    return (ask(writer, ("“{word}”有几个字？", "“{word}”是几个字？", "数一数“{word}”有几个字", "“{word}”一共多少个字？", "“{word}”这个词有几个字？"),
                word=word),
            say(writer, ("“{word}”有 {count} 个字。", "{letters}，一共 {count} 个字。"), word=word, letters="、".join(word),
                count=len(word)))


def _list(writer: Writer) -> Exchange:
    category, *members = writer.pick(tables.CATEGORIES)
    unit = {"花": "种", "鸟": "种", "国家": "个", "节日": "个", "行星": "颗"}.get(category, "种")
    a, b, c = writer.rng.sample(members, 3)
    category = {"节日": "传统节日", "花": "花", "鸟": "鸟"}.get(category, category)
    return (ask(writer, ("说出三{unit}{category}。", "列举三{unit}{category}", "举三{unit}{category}的名字",
                         "给我三{unit}{category}", "{category}有哪些？说三{unit}",
                         "你能说三{unit}{category}吗？", "三{unit}{category}"), unit=unit, category=category),
            say(writer, ("{a}、{b}和{c}。", "三{unit}{category}：{a}、{b}、{c}。"), unit=unit, category=category, a=a, b=b,
                c=c))


def _complete(writer: Writer) -> Exchange:
    beginning, endings = writer.pick(words.COMPLETIONS)
    return (ask(writer, ("把句子补完：{beginning}……", "补全句子：{beginning}……", "接着写：{beginning}", "{beginning}……",
                         "帮我把这句写完：{beginning}……",
                         "完成句子：{beginning}____"), slips=False, beginning=beginning),
            beginning + writer.pick(endings))


def _sentence(writer: Writer) -> Exchange:
    word = writer.pick(sorted(words.SENTENCES))
    return (ask(writer, ("用“{word}”造句。", "用“{word}”造一个句子", "请用“{word}”写一句话。", "“{word}”怎么造句？", "造句：{word}",
                         "说一句有“{word}”的话"), word=word),
            writer.pick(words.SENTENCES[word]))


def _translate(writer: Writer) -> Exchange:
    chinese, english = writer.pick(tables.ENGLISH)
    facts = {"chinese": chinese, "english": english}
    if writer.chance(0.55):
        return (ask(writer, ("“{chinese}”用英语怎么说？", "{chinese}的英文是什么？", "把“{chinese}”翻译成英文。", "{chinese}英语怎么说",
                             "翻译成英语：{chinese}",
                             "英语里“{chinese}”是哪个词？"), **facts),
                say(writer, ("“{chinese}”的英文是 {english}。", "{english}。"), **facts))
    return (ask(writer, ("{english} 是什么意思？", "{english} 用中文怎么说？", "把 {english} 翻译成中文。", "{english} 的中文是什么？",
                         "翻译：{english}",
                         "英语单词 {english} 什么意思？"), **facts),
            say(writer, ("{english} 的意思是“{chinese}”。", "{english} 是“{chinese}”的意思。"), **facts))


TASKS = [_sum, _sum, _sum, _compare, _compare, _sort, _count, _list, _complete, _sentence, _translate, _translate]


def tasks(writer: Writer) -> list[dict]:
    """Small jobs with a checkable answer: sums, comparing, sorting, counting, listing, sentences, translation."""
    return chain(writer, [writer.pick(TASKS)] if writer.chance(0.3) else TASKS)


# Stories

def story(writer: Writer) -> list[dict]:
    """One story on request, sometimes a second one."""
    exchanges: list[Exchange] = []
    for requests in (stories.REQUESTS, stories.AGAIN)[:1 + writer.chance(0.2)]:
        topic, text = stories.story(writer)
        exchanges.append((ask(writer, requests, topic=topic), text))
    if len(exchanges) == 1 and writer.chance(0.1):
        exchanges.append((ask(writer, ("真好听", "谢谢你的故事", "我喜欢这个故事", "好故事！")), say(writer, ("谢谢，你喜欢就好！", "很高兴你喜欢。"))))
    return messages_of(exchanges)


# Memory: what was said earlier in the same conversation

class Told:
    """Something that a user tells about themselves: how it is told, acknowledged, asked for and recalled."""

    def __init__(self, tell, acknowledge, recall_questions, recall, unknown):
        self.tell, self.acknowledge, self.unknown = tell, acknowledge, unknown
        self.recall_questions, self.recall = recall_questions, recall


NAME = Told(("我叫{value}。", "你好，我是{value}", "我的名字是{value}。", "[你可以叫我{value}|叫我{value}就行|就叫我{value}吧]。", "大家都叫我{value}",
             "我名叫{value}。", "认识一下，我叫{value}！"),
            ("你好，{value}！", "很高兴认识你，{value}。", "{value}，你好呀！"),
            ("我叫什么名字？", "你还记得我的名字吗？", "我是谁？", "我叫什么？", "说说我的名字", "你知道我叫什么吗？", "我刚才说我叫什么来着？"),
            ("你叫{value}。", "你叫{value}，我记得。", "当然记得，你叫{value}。"),
            ("我还不知道你的名字，你可以告诉我。", "你还没有说过你的名字呢。"))
COLOR = Told(("我[最|]喜欢{value}。", "我最喜欢的颜色是{value}。", "{value}是我最喜欢的颜色", "我特别喜欢{value}"),
             ("{value}很好看！", "好的，你喜欢{value}。", "记住了，你喜欢{value}。"),
             ("我喜欢什么颜色？", "我最喜欢哪种颜色？", "你还记得我喜欢的颜色吗？", "我刚才说喜欢什么颜色？", "我喜欢的颜色是？"),
             ("你喜欢{value}。", "你说过你喜欢{value}。"),
             ("你还没有说过喜欢什么颜色。", "我还不知道你喜欢什么颜色，告诉我吧。"))
PET = Told(("我有一只{kind}，叫{value}。", "我家的{kind}叫{value}", "我养了一只{kind}，名字是{value}。", "我给我的{kind}取名{value}。"),
           ("{value}，真好听的名字！", "{value}一定很可爱。", "好呀，替我向{value}问好。"),
           ("我的{kind}叫什么？", "我家{kind}叫什么名字？", "你还记得我的{kind}的名字吗？", "我的宠物叫什么名字？"),
           ("你的{kind}叫{value}。", "它叫{value}。"),
           ("你还没有说过它的名字。", "我还不知道它叫什么，告诉我吧。"))
FOOD = Told(("我[最|]爱吃{value}。", "我最喜欢吃的东西是{value}", "{value}是我最爱吃的", "我特别爱吃{value}。"),
            ("{value}，听起来很好吃！", "记住了，你爱吃{value}。"),
            ("我爱吃什么？", "我最喜欢吃什么？", "你还记得我爱吃什么吗？", "我刚才说爱吃什么？"),
            ("你爱吃{value}。", "你说过你爱吃{value}。"),
            ("你还没有说过爱吃什么。", "我还不知道你爱吃什么，告诉我吧。"))
PLAN = Told(("我{time}要{value}。", "我打算{time}{value}", "{time}我想{value}。", "我的计划是{time}{value}。"),
            ("听起来不错！", "好主意，祝你顺利。", "真好，祝你开心！"),
            ("我{time}要做什么？", "我{time}有什么打算？", "你还记得我{time}要干什么吗？", "我{time}的计划是什么？"),
            ("你{time}要{value}。", "你说过，你{time}要{value}。"),
            ("你还没有说过你的打算。", "我还不知道你的打算，告诉我吧。"))
PLACE = Told(("我住在{value}。", "我家在{value}", "我是{value}人，就住在{value}。"),
             ("{value}是个好地方！", "好的，你住在{value}。"),
             ("我刚才说我住在哪儿？", "你还记得我住在哪里吗？", "我说过我住在哪个城市？"),
             ("你住在{value}。", "你说过你住在{value}。"),
             ("你还没有说过你住在哪里。",))
TOLD = ((NAME, words.NAMES), (NAME, words.NAMES), (COLOR, words.COLORS), (COLOR, words.COLORS), (PET,
                                                                                                 words.PET_NAMES),
                                                                                                (FOOD, words.FOODS),
        (PLAN, words.PLANS), (PLACE, words.PLACES))
FILLERS = [_course, _capital, _animal, _opposite, _measure, _sum, _translate, _common, GREETING["how"],
           GREETING["joke"],
           _group(words.IDENTITY, "what")]
FOLLOW_UPS = {"why": ("为什么？", "为什么呢？", "这是为什么？", "为啥？", "原因是什么？", "能说说原因吗？"),
              "example": ("举个例子？", "能举个例子吗？", "比如呢？", "有没有例子？", "给我一个例子", "举例说说"),
              "simple": ("说简单点", "没听懂，说简单点吧。", "能不能简单一点？", "一句话怎么说？", "我还是不懂", "用大白话说呢？", "太难了，简单点")}


def _about_the_course(writer: Writer) -> list[Exchange]:
    name = writer.pick(sorted(IDEAS))
    exchanges = [_course(writer, name)]
    for kind in writer.rng.sample(sorted(FOLLOW_UPS), writer.rng.choice((1, 1, 2, 3))):
        exchanges.append((ask(writer, FOLLOW_UPS[kind]), getattr(IDEAS[name], kind)))
    if writer.chance(0.15):
        exchanges.append((ask(writer, ("懂了，谢谢", "明白了，谢谢！", "原来如此", "清楚了")), say(writer, ("不客气！",
                                                                                         "太好了，[接着学吧|有问题再问我]。"))))
    return exchanges


def _not_told(writer: Writer) -> list[Exchange]:
    told, values = writer.pick((TOLD[0], TOLD[2], TOLD[5]))
    exchanges = [(ask(writer, told.recall_questions), say(writer, told.unknown))]
    if writer.chance(0.7):
        value = writer.pick(values)
        exchanges.append((ask(writer, told.tell, value=value), say(writer, told.acknowledge, value=value)))
        if writer.chance(0.6):
            exchanges.append((ask(writer, told.recall_questions), say(writer, told.recall, value=value)))
    return exchanges


def _changed_colour(writer: Writer) -> list[Exchange]:
    first, second = writer.rng.sample(words.COLORS, 2)
    return [(ask(writer, COLOR.tell, value=first), say(writer, COLOR.acknowledge, value=first)),
            (ask(writer, ("不对，我现在更喜欢{value}。", "我改主意了，我喜欢{value}。", "说错了，是{value}。"), value=second),
             say(writer, ("好的，改成{value}。", "明白了，是{value}。"), value=second)),
            (ask(writer, COLOR.recall_questions), say(writer, COLOR.recall, value=second))]


def _told_and_asked(writer: Writer) -> list[Exchange]:
    chosen = {}
    for told, values in writer.rng.sample(TOLD, writer.rng.choice((1, 1, 2))):
        chosen[told] = {"value": writer.pick(values), "kind": writer.pick(words.PET_KINDS),
                        "time": writer.pick(words.TIMES)}
    exchanges = [(ask(writer, told.tell, **fact), say(writer, told.acknowledge, **fact)) for told,
                 fact in chosen.items()]
    for _ in range(min(writer.rng.choice((0, 1, 1, 2, 3)), 5 - 2 * len(chosen))):
        exchanges.append(writer.pick(FILLERS)(writer))
    asked = list(chosen.items())
    writer.rng.shuffle(asked)
    if len(asked) == 2 and writer.chance(0.5):
        asked = asked[:1]
    return exchanges + [(ask(writer, told.recall_questions, **fact), say(writer, told.recall, **fact)) for told,
                        fact in asked]


def memory(writer: Writer) -> list[dict]:
    """Conversations in which a later question needs an earlier message."""
    kind = writer.rng.random()
    maker = (_about_the_course if kind < 0.32 else _not_told if kind < 0.42
             else _changed_colour if kind < 0.48 else _told_and_asked)
    return messages_of(maker(writer))


TOPICS: dict[str, Callable[[Writer], list[dict]]] = {
    "greeting": greeting, "identity": identity, "limits": limits, "course": course, "facts": facts, "tasks": tasks,
    "story": story,
    "memory": memory,
}
WEIGHTS = {"greeting": 7, "identity": 6, "limits": 7, "course": 20, "facts": 20, "tasks": 16, "story": 9, "memory": 15}


def dialogue(rng: random.Random) -> dict:
    """One dialogue, ``{"topic": name, "messages": [...]}``, of five exchanges at most.

    Some dialogues begin with a greeting or end with thanks.
    """
    writer = Writer(rng)
    topic = rng.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
    messages = TOPICS[topic](writer)
    if topic not in ("greeting", "memory"):
        if writer.chance(0.08):
            messages = messages_of([GREETING[writer.pick(OPENINGS)](writer)]) + messages
        if writer.chance(0.08):
            messages = messages + messages_of([GREETING[writer.pick(("thanks", "thanks", "bye"))](writer)])
    return {"topic": topic, "messages": messages}
