"""English and Chinese in one dialogue: translations, mixed questions, and what is said once more in Chinese."""

from recipes.chat.chinese_tables import ENGLISH
from recipes.chat.english_tables import _rows

IN_CHINESE = ["In Chinese, please.", "Now in Chinese.", "Can you say that in Chinese?", "Say it in Chinese.",
              "And in Chinese?", "How do you say that in Chinese?", "The same in Chinese, please.",
              "Please repeat it in Chinese.",
              "I'd like to read that in Chinese.", "Could you put that into Chinese?",
              "Translate your answer into Chinese.", "in chinese pls", "用中文说一遍。", "中文怎么说？", "请用中文回答。", "说中文好吗？",
              "My friend only reads Chinese. Can you say it for her?",
              "What would that be in Chinese?", "Chinese version, please."]
BACK_TO_ENGLISH = ["Back to English, please.", "And again in English?", "In English again.", "Now in English, please.",
                   "I don't read Chinese. In English?"]

# Words and phrases of both languages.
TRANSLATIONS = [(chinese, word) for chinese, word in ENGLISH if word not in ("language", "attention")]
INTO_CHINESE = ['What is "{word}" in Chinese?', 'How do you say "{word}" in Chinese?',
                'Translate "{word}" into Chinese.', 'What is the Chinese word for "{word}"?', '"{word}" in Chinese?',
                'Tell me the Chinese for "{word}".',
                'How would a Chinese person say "{word}"?', 'I need the Chinese word for "{word}".',
                'Do you know "{word}" in Chinese?', 'Please translate into Chinese: {word}',
                '{word} 用中文怎么说? Please answer in English.',
                'Any idea what "{word}" is in Chinese?', 'My Chinese is poor. What is "{word}"?',
                'What do Chinese people call "{word}"?', 'Teach me the Chinese word for "{word}".']
INTO_ENGLISH = ["What does {chinese} mean?", "What is {chinese} in English?", "Translate {chinese} into English.",
                "How do you say {chinese} in English?", "{chinese} in English?",
                "What is the English word for {chinese}?", "I saw {chinese} on a sign. What is it?",
                "Tell me what {chinese} means.", "Please translate: {chinese}", "{chinese} means what?",
                "What's the meaning of {chinese}?", "I can't read {chinese}. What does it say?",
                "What do I call {chinese} in English?"]
PHRASES = _rows("""
Good morning!; 早上好！
Good evening!; 晚上好！
Good night!; 晚安！
How are you?; 你好吗？
I am fine.; 我很好。
Thank you very much.; 非常感谢。
You are welcome.; 不客气。
I am sorry.; 对不起。
What is your name?; 你叫什么名字？
Where are you from?; 你是哪里人？
I love you.; 我爱你。
I am hungry.; 我饿了。
I am tired.; 我累了。
How much is it?; 多少钱？
Where is the station?; 车站在哪里？
I don't understand.; 我不明白。
Please speak slowly.; 请说慢一点。
Happy birthday!; 生日快乐！
Happy New Year!; 新年快乐！
It is raining.; 下雨了。
I like tea.; 我喜欢茶。
I am a student.; 我是学生。
See you tomorrow!; 明天见！
I want to drink water.; 我想喝水。
The book is on the table.; 书在桌子上。
Today is very hot.; 今天很热。
I have a dog.; 我有一只狗。
My friend is a doctor.; 我的朋友是医生。
Where is the teacher?; 老师在哪里？
The cat is sleeping.; 猫在睡觉。
""")
PHRASE_INTO_CHINESE = ['Translate into Chinese: {phrase}', 'How do you say "{phrase}" in Chinese?',
                       'In Chinese, please: {phrase}', 'Put this into Chinese: {phrase}',
                       'I want to say "{phrase}" in Chinese.', '"{phrase}" in Chinese?',
                       'What would this be in Chinese? {phrase}', 'Please write this in Chinese: {phrase}',
                       'Chinese for this: {phrase}']
PHRASE_INTO_ENGLISH = ["Translate into English: {chinese}", "What does this mean? {chinese}",
                       "In English, please: {chinese}", "My friend wrote {chinese} What is that?",
                       "Put this into English: {chinese}", "I read {chinese} Can you translate it?",
                       "What is this in English? {chinese}", "{chinese} What does she say?"]

NATIONS = dict(_rows("""
France; 法国
Germany; 德国
Italy; 意大利
Spain; 西班牙
Portugal; 葡萄牙
Greece; 希腊
Poland; 波兰
Austria; 奥地利
Switzerland; 瑞士
Belgium; 比利时
Denmark; 丹麦
Norway; 挪威
Sweden; 瑞典
Finland; 芬兰
Iceland; 冰岛
Ireland; 爱尔兰
Hungary; 匈牙利
Romania; 罗马尼亚
Russia; 俄罗斯
Ukraine; 乌克兰
China; 中国
Japan; 日本
South Korea; 韩国
Vietnam; 越南
Thailand; 泰国
India; 印度
Nepal; 尼泊尔
Turkey; 土耳其
Egypt; 埃及
Kenya; 肯尼亚
Morocco; 摩洛哥
Mexico; 墨西哥
Canada; 加拿大
Cuba; 古巴
Brazil; 巴西
Peru; 秘鲁
Argentina; 阿根廷
Australia; 澳大利亚
New Zealand; 新西兰
the United Kingdom; 英国
the United States; 美国
"""))
MIXED_CAPITALS = ["What is the capital of {chinese}?", "capital of {chinese}?", "Which city is the 首都 of {country}?",
                  "{chinese}, what is its capital? In English, please.", "Tell me the capital of {chinese}.",
                  "Do you know the 首都 of {country}?",
                  "I wonder what the capital of {chinese} is.", "the 首都 of {chinese}, please, in English"]
MIXED_FRAMES = ["请问, {question}", "{question} 谢谢!", "你好! {question}", "{question} 你知道吗?", "我想问, {question}",
                "Hi, 请问 {question}", "{question} Please answer in English. 谢谢", "那个, {question}", "{question} 我忘了.",
                "考考你: {question}"]
SAID_IN_BOTH = [
    (["What is your name?", "Who are you?", "Tell me who you are."], "I am MicroGPT, a small language model.",
     "我是 MicroGPT，一个小型语言模型。"),
    (["How large are you?", "How many parameters do you have?"], "I have about 50 million parameters.", "我大约有五千万个参数。"),
    (["Are you a human?", "Are you a bot?"], "I am a computer program: a small language model called MicroGPT.",
     "我是一个电脑程序：名叫 MicroGPT 的小型语言模型。"),
    (["How do you work?", "How do you talk?"],
     "I read your words as tokens and predict the next token, again and again.", "我把你的话读成词元，一次又一次地预测下一个词元。"),
    (["Which planet is the largest?", "What is the biggest planet?"],
     "Jupiter is the largest planet of the solar system.", "木星是太阳系里最大的行星。"),
    (["Where does the sun rise?", "In which direction does the sun come up?"], "The sun rises in the east.",
     "太阳从东边升起。"),
    (["What do bees make?", "What do we get from bees?"], "Bees make honey.", "蜜蜂酿蜂蜜。"),
    (["How many days does a week have?", "How many days are in a week?"], "There are 7 days in a week.", "一个星期有 7 天。"),
    (["How many months does a year have?", "How many months are in a year?"], "There are 12 months in a year.",
     "一年有 12 个月。"),
    (["What colour is snow?", "Which colour does snow have?"], "Snow is white.", "雪是白色的。"),
    (["What colour is grass?", "Which colour does grass have?"], "Grass is green.", "草是绿色的。"),
    (["What does a panda eat?", "What do pandas live on?"], "A panda eats bamboo.", "熊猫吃竹子。"),
    (["How many legs does a spider have?", "On how many legs does a spider walk?"], "A spider has eight legs.",
     "蜘蛛有八条腿。"),
    (["Is a whale a fish?", "Are whales fish?"], "No, a whale is a mammal.", "不是，鲸是哺乳动物。"),
    (["When does water freeze?", "How cold must water be to freeze?"], "Water freezes at 0 degrees Celsius.",
     "水在 0 摄氏度结冰。"),
    (["Which animal is the tallest?", "What is the tallest animal?"], "The giraffe is the tallest animal.",
     "长颈鹿是最高的动物。"),
    (["Good morning!", "A very good morning!"], "Good morning! How can I help you?", "早上好！我能帮你什么？"),
    (["Thank you!", "Thanks a lot!"], "You are welcome!", "不客气！"),
    (["What is a token?", "Explain what a token is."], "A token is a piece of text that has a number.",
     "词元是一小段有编号的文字。"),
    (["What is the weather like?", "Will it rain today?"],
     "I cannot know the weather. Please look at a weather report.", "我不知道天气，请看看天气预报。"),
]
