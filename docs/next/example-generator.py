# Writes /tmp/w/example/example.json.
import json

def T(ja, simple, en):
    """A text in three languages; plain Japanese is left out where it is the same."""
    out = {"ja": ja}
    if simple != ja:
        out["ja-simple"] = simple
    out["en"] = en
    return out

def Y(year):
    return f"令和{year - 2018}年度（{year}年度）"

def chapter(ja, en):
    return {"ja": ja, "en": en}

def src(no, sub="", page=None, **more):
    ja, en = f"第{no}章", f"Chapter {no}"
    if sub:
        ja, en = f"{ja} {sub}", f"{en}, {sub}"
    out = {"chapter": chapter(ja, en)}
    if page:
        out["page"] = str(page)
    out.update(more)
    return out

def appendix(no, page):
    return {"chapter": chapter(f"資料{no}", f"Appendix {no}"), "page": str(page)}

DEPT = {
    "市民課": ("市民課（住所や証明書の課）", "Citizen Affairs Section"),
    "会計課": ("会計課（お金を受け取る課）", "Accounting Section"),
    "保育課": ("保育課（保育園などの課）", "Childcare Section"),
    "健康づくり課": ("健康づくり課（健康の課）", "Health Promotion Section"),
    "中央図書館": ("中央図書館", "Central Library"),
    "教育総務課": ("教育総務課（学校の課）", "Education Affairs Section"),
    "危機管理課": ("危機管理課（地震や大雨に備える課）", "Crisis Management Section"),
    "市民協働課": ("市民協働課（市民といっしょに働く課）", "Civic Collaboration Section"),
    "国際交流課": ("国際交流課（外国人の住民を助ける課）", "International Relations Section"),
    "総務課": ("総務課（市の建物などの課）", "General Affairs Section"),
    "情報政策課": ("情報政策課（コンピューターの課）", "Information Policy Section"),
    "企画課": ("企画課（市の計画を作る課）", "Planning Section"),
}

AUD = {
    "all": T("市民のみなさん", "市に住んでいる人みんな", "Everyone who lives in the city"),
    "moving": T("引っ越しをする人", "引っ越しをする人", "People who are moving"),
    "children": T("子育て中の人", "子どもを育てている人", "People raising children"),
    "pregnant": T("妊娠中の人", "赤ちゃんがおなかにいる人", "Pregnant people"),
    "pupils": T("小学生と中学生", "小学生と中学生", "Primary and junior high school pupils"),
    "older": T("高齢の人", "お年よりの人", "Older people"),
    "newtophone": T("スマートフォンに慣れていない人", "スマートフォンに慣れていない人", "People who are new to smartphones"),
    "foreign": T("外国人住民", "外国人の住民", "Foreign residents"),
    "work": T("昼間に市役所へ行けない人", "昼に市役所へ行くことができない人", "People who cannot come during the day"),
    "counter": T("窓口に来る人", "市役所の窓口に来る人", "People who come to the counter"),
    "business": T("事業者", "会社や店", "Businesses"),
    "researchers": T("研究する人、アプリを作る人", "研究する人、アプリを作る人", "Researchers and makers of apps"),
    "staff": T("市の職員", "市役所で働く人", "City staff"),
    "visitors": T("市の施設を使う人", "市の建物を使う人", "People who use public buildings"),
}

# Words of the schedule: label, kinds of work.
P = {
    "operate": (T("運用", "使えます", "In use"), ["operate"]),
    "more-procedures": (T("手続を追加", "手続をふやします", "More procedures"), ["expand"]),
    "requirements": (T("要件整理・機器の導入", "必要なことを決めて、機械を入れます", "Requirements and equipment"), ["prepare"]),
    "city-hall": (T("本庁で開始", "本庁で始めます", "Start at City Hall"), ["operate"]),
    "branches": (T("支所へ拡大", "支所でも始めます", "Extend to branch offices"), ["expand"]),
    "set-up": (T("導入", "準備します", "Setting up"), ["prepare"]),
    "facilities": (T("施設に拡大", "使える所をふやします", "More facilities"), ["expand"]),
    "prepare": (T("準備", "準備します", "Preparing"), ["prepare"]),
    "first-round": (T("一次申込で開始", "1回目の申込みで始めます", "Start with the first round"), ["operate"]),
    "second-round": (T("二次申込・変更へ拡大", "2回目の申込みなどにも広げます", "Extend to the second round and to changes"), ["expand"]),
    "choose": (T("検討・選定", "調べて、えらびます", "Study and choice"), ["prepare"]),
    "with-schools": (T("学校と連携", "学校でも使えるようにします", "Together with schools"), ["expand"]),
    "primary": (T("小学校で運用", "小学校で使います", "In use at primary schools"), ["operate"]),
    "junior-high": (T("中学校に拡大", "中学校にも広げます", "Extend to junior high schools"), ["expand"]),
    "languages": (T("多言語に拡大", "外国語にも広げます", "More languages"), ["expand"]),
    "venues": (T("会場を追加", "会場をふやします", "More venues"), ["expand"]),
    "three-centres": (T("3館で運用", "3つの公民館で聞けます", "In three community centres"), ["operate"]),
    "works": (T("工事", "工事をします", "Installation"), ["prepare"]),
    "migration": (T("移行の準備", "新しくする準備をします", "Preparing the move"), ["prepare"]),
    "all-sections": (T("全課に拡大", "全部の課に広げます", "Extend to all sections"), ["expand"]),
    "operate-review": (T("運用・毎年見直し", "続けて、毎年見直します", "In use, reviewed every year"), ["operate", "review"]),
}

def phases(*given):
    out = []
    for key, start, end in given:
        label, kinds = P[key]
        out.append({"label": label, "kinds": kinds, "start": start, "end": end})
    return out

FOR_YOU = T("あなたにとって", "あなたに関係すること", "What it means for you")
BY_YEAR = T("年度ごとの内容", "年度ごとにすること", "Year by year")

def measure(id, parent, number, name, reading, lead, dept, audience, you, years, phases,
            page, milestones=(), indicators=(), related=(), serves=None, shows=None, remark=None):
    one = {
        "id": id, "level": "measure", "parent": parent, "number": number,
        "name": T(*name), "reading": reading, "lead": T(*lead),
        "departments": [T(dept, *DEPT[dept])],
        "audience": [AUD[key] for key in audience],
    }
    if serves:
        one["serves"] = [{"list": "list-national-priorities", "item": serves}]
    one["sections"] = [
        {"label": FOR_YOU, "kind": "effect", "paragraphs": [T(*text) for text in you]},
        {"label": BY_YEAR, "kind": "measure", "points": [T(*text) for text in years]},
    ]
    one["phases"] = phases
    if milestones:
        one["milestones"] = [{"id": mid, "label": T(*label), "date": date} for mid, date, label in milestones]
    if indicators:
        one["indicators"] = list(indicators)
    if shows:
        one["shows"] = list(shows)
    if related:
        one["related"] = list(related)
    if remark:
        one["remark"] = T(*remark)
    one["source"] = src(4, number, page)
    return one

def goal(id, number, name, reading, lead, text, page):
    return {
        "id": id, "level": "goal", "number": number, "name": T(*name), "reading": reading, "lead": T(*lead),
        "sections": [{"label": T("めざすこと", "めざすこと", "What the city aims at"), "kind": "aim",
                      "paragraphs": [T(*one) for one in text]}],
        "source": src(4, number, page),
    }

initiatives = []
add = initiatives.append

# ---------------------------------------------------------------- goal 1
add(goal("goal-counter", "1",
    ("行かない・書かない・待たない市役所", "行かない、書かない、待たない市役所", "A city hall without trips, forms or queues"),
    "いかない・かかない・またないしやくしょ",
    ("市役所に行く回数、紙に書く回数、待つ時間を減らします。",
     "市役所に行くこと、紙に書くこと、待つことをへらします。",
     "Fewer trips to City Hall, fewer forms and less waiting."),
    [("手続の多くを、家や職場からできるようにします。窓口に来る人は、紙に書かず、長く待たずに終えられるようにします。",
      "たくさんの手続を、家でできるようにします。窓口では、紙に書きません。長く待ちません。",
      "Most procedures can be done from home or work. Those who come to the counter fill in no forms and do not wait long.")], 12))

add(measure("online-applications", "goal-counter", "1-1",
    ("オンライン申請の拡大", "インターネットでできる手続をふやす", "More applications online"),
    "おんらいんしんせいのかくだい",
    ("スマートフォンから申し込める手続を増やします。", "スマートフォンでできる手続がふえます。",
     "More things that you can apply for from your smartphone."),
    "市民課", ["all", "work"],
    [("市役所が閉まっている夜や休みの日にも、家から申し込めます。印鑑や切手はいりません。",
      "夜でも休みの日でも、家から申し込むことができます。はんこや切手はいりません。",
      "You can apply from home, also at night and on days off. You need no seal and no stamps."),
     ("スマートフォンでできる手続を、令和10年度（2028年度）までに60にします。使うことが難しい人は、これまでどおり窓口でも申し込めます。",
      "2028年度までに、60の手続がスマートフォンでできます。窓口でも、今までと同じように申し込むことができます。",
      "By fiscal year 2028, sixty procedures will work on a smartphone. You can still apply at the counter if you prefer.")],
    [("令和6年度（2024年度）：すでにできる手続を続け、使いにくい画面を直します。",
      "2024年度：今できる手続を続けます。使いにくいところを直します。",
      "Fiscal year 2024: keeps the procedures that work already, and improves screens that are hard to use."),
     ("令和7年度（2025年度）から令和10年度（2028年度）まで：使う人の多い手続から順に増やします。",
      "2025年度から2028年度まで：使う人が多い手続から、ふやします。",
      "Fiscal years 2025 to 2028: adds procedures, the most used ones first.")],
    phases(("operate", 2024, 2024), ("more-procedures", 2025, 2028)), 13,
    indicators=["fig-smartphone-procedures"],
    related=["childcare-applications", "smartphone-classes"], serves="item-front-office"))

add(measure("counter-without-forms", "goal-counter", "1-2",
    ("書かない窓口", "書かない窓口（紙に書かないで手続をする）", "Counters without forms"),
    "かかないまどぐち",
    ("名前や住所を何度も書かずに、窓口の手続を終えられます。", "紙に名前や住所を書かないで、手続ができます。",
     "You finish at the counter without writing your name and address again and again."),
    "市民課", ["counter", "moving", "children", "older", "foreign"],
    [("引っ越しや子どもの手続で、名前や住所を書く紙がなくなります。職員が聞き取り、画面で確かめて、署名するだけです。",
      "引っ越しや子どもの手続で、紙に書くことがなくなります。市役所の人があなたに聞きます。あなたは画面を見て、名前を1回書きます。",
      "When you move or have something to settle for your children, there are no more forms for your name and address. Staff ask you, you check the screen, and you sign. That is all."),
     ("使えるところは、本庁1階の市民課、保育課、国民健康保険課です。令和8年（2026年）12月1日からは、北支所でも使えます。",
      "本庁（大きい市役所）の1階で使えます。市民課、保育課、国民健康保険課です。2026年12月1日から、北支所（小さい市役所）でも使えます。",
      "It works on the ground floor of City Hall: Citizen Affairs, Childcare and National Health Insurance. From 1 December 2026 it also works at the North Branch Office.")],
    [("令和6年度（2024年度）から令和7年度（2025年度）まで：必要なことを決め、機器を入れます。情報政策課が協力します。",
      "2024年度から2025年度まで：必要なことを決めて、機械を入れます。情報政策課も手伝います。",
      "Fiscal years 2024 and 2025: settles what is needed and installs the equipment, with help from the Information Policy Section."),
     ("令和8年度（2026年度）：本庁で始めます。北支所では、先に12月から始めます。",
      "2026年度：本庁で始めます。北支所でも、12月から始めます。",
      "Fiscal year 2026: starts at City Hall. The North Branch Office follows early, in December."),
     ("令和9年度（2027年度）から令和10年度（2028年度）まで：南支所と東支所に広げ、4か所にします。",
      "2027年度から2028年度まで：南支所と東支所でも始めます。全部で4つの所で使えます。",
      "Fiscal years 2027 and 2028: extends to the South and East Branch Offices, which makes four places.")],
    phases(("requirements", 2024, 2025), ("city-hall", 2026, 2026), ("branches", 2027, 2028)), 14,
    milestones=[
        ("step-forms-city-hall", "2026-10-01", ("本庁で始まります", "本庁で始まります", "Starts at City Hall")),
        ("step-forms-north", "2026-12-01", ("北支所でも始まります", "北支所でも始まります", "Starts at the North Branch Office")),
        ("step-forms-south", "2027-10-01", ("南支所でも始まります", "南支所でも始まります", "Starts at the South Branch Office")),
        ("step-forms-east", "2028-10-02", ("東支所でも始まります", "東支所でも始まります", "Starts at the East Branch Office")),
    ],
    indicators=["fig-forms-to-fill-in", "fig-places-without-forms"],
    shows=["table-forms-money"],
    related=["counter-booking", "online-applications"], serves="item-front-office",
    remark=("第2版では、令和7年度（2025年度）に始める予定でした。窓口の機器の納入が遅れたため、始まりを1年あとにしました。令和9年度（2027年度）からの「支所へ拡大」は、変わっていません。",
            "前は、2025年度に始める予定でした。機械が来るのがおそくなりました。だから、1年あとにしました。支所で始める年度は、前と同じです。",
            "The second edition had planned the start for fiscal year 2025. The equipment arrived late, so the start was moved by one year. “Extend to branch offices” from fiscal year 2027 has not changed.")))

add(measure("counter-booking", "goal-counter", "1-3",
    ("窓口の予約と混雑のお知らせ", "窓口の予約と、待っている人の数のお知らせ", "Counter booking and waiting information"),
    "まどぐちのよやくとこんざつのおしらせ",
    ("来る時間を予約でき、待っている人の数が分かります。", "来る時間を予約できます。待っている人の数がわかります。",
     "Book a time to come, and see how many people are waiting."),
    "市民課", ["counter", "moving", "children", "work"],
    [("予約した時間に来れば、順番を待たずに手続を始められます。待っている人の数は、市のホームページで見られます。予約なしでも、これまでどおり手続ができます。",
      "予約した時間に来ると、すぐに手続ができます。待っている人の数は、市のページで見ることができます。予約をしない人も、手続ができます。",
      "If you come at the time you booked, you start without queuing. The city’s website shows how many people are waiting. You can also come without a booking, as before."),
     ("引っ越しの手続で待つ時間を、令和10年度（2028年度）に平均20分にします。",
      "引っ越しの手続で待つ時間を、2028年度に20分にします。",
      "By fiscal year 2028, the average wait when you move is to be 20 minutes.")],
    [("令和6年度（2024年度）：予約の仕組みと、待つ人の数を数える機器を入れます。",
      "2024年度：予約をするための機械などを入れます。",
      "Fiscal year 2024: sets up the booking system and the equipment that counts who is waiting."),
     ("令和7年度（2025年度）から令和10年度（2028年度）まで：予約とお知らせを続けます。予約の多い曜日や時間に、窓口の職員を増やします。",
      "2025年度から2028年度まで：予約とお知らせを続けます。人が多い時は、窓口で働く人をふやします。",
      "Fiscal years 2025 to 2028: keeps bookings and information going, with more staff at busy times.")],
    phases(("set-up", 2024, 2024), ("operate", 2025, 2028)), 15,
    indicators=["fig-waiting-time"],
    related=["counter-without-forms"], serves="item-front-office"))

add(measure("cashless-payment", "goal-counter", "1-4",
    ("キャッシュレス決済", "カードやスマートフォンで払う（キャッシュレス）", "Cashless payment"),
    "きゃっしゅれすけっさい",
    ("手数料をカードやスマートフォンで払えます。", "手続のお金を、カードやスマートフォンで払えます。",
     "Pay fees by card or smartphone."),
    "会計課", ["counter", "visitors"],
    [("現金がなくても、証明書の手数料や施設の使用料を払えます。現金でも、これまでどおり払えます。",
      "現金（紙のお金や硬貨）がなくても、払うことができます。現金でも払うことができます。",
      "You can pay fees for certificates and for the use of facilities without cash. Cash is still accepted.")],
    [("令和6年度（2024年度）：本庁の窓口で続けます。",
      "2024年度：本庁の窓口で続けます。",
      "Fiscal year 2024: continues at the counters of City Hall."),
     ("令和7年度（2025年度）から令和10年度（2028年度）まで：支所、公民館、体育館などの施設に広げます。",
      "2025年度から2028年度まで：支所や公民館などでも払えるようにします。",
      "Fiscal years 2025 to 2028: extends to branch offices, community centres, gymnasiums and other facilities.")],
    phases(("operate", 2024, 2024), ("facilities", 2025, 2028)), 16,
    related=["certificates-at-convenience-stores"]))

add(measure("certificates-at-convenience-stores", "goal-counter", "1-5",
    ("コンビニ交付", "コンビニで証明書をもらう", "Certificates at convenience stores"),
    "こんびにこうふ",
    ("証明書をコンビニで受け取れます。", "コンビニで、市の証明書をもらうことができます。",
     "Get certificates at a convenience store."),
    "市民課", ["all", "work"],
    [("マイナンバーカードがあれば、朝早くや夜にも、近くのコンビニで受け取れます。住民票の写し、印鑑登録証明書、税の証明書など、6種類です。",
      "マイナンバーカードが必要です。朝早い時間や夜でも、もらうことができます。証明書は6つあります。",
      "With a My Number Card you can get them early in the morning or at night at a store near you. There are six kinds, among them the certificate of residence, the seal registration certificate and tax certificates."),
     ("証明書の自動交付機は、令和8年（2026年）3月で終わりました。",
      "市役所にあった証明書の機械は、2026年3月に終わりました。",
      "The city’s own certificate machines closed in March 2026.")],
    [("令和6年度（2024年度）から令和10年度（2028年度）まで：受け取りを続け、使い方を窓口と市のホームページで知らせます。",
      "2024年度から2028年度まで：続けます。使いかたを、窓口や市のページでお知らせします。",
      "Fiscal years 2024 to 2028: keeps the service going, and explains at the counter and on the website how to use it.")],
    phases(("operate", 2024, 2028)), 17,
    related=["cashless-payment", "counter-without-forms"],
    remark=("第2版までの名前は「住民票等コンビニ交付」です。税の証明書も受け取れるようになったので、名前を変えました。",
            "前の名前は「住民票等コンビニ交付」です。税金の証明書もふえたので、名前を変えました。",
            "Up to the second edition this was called 住民票等コンビニ交付 (residence certificates at convenience stores). The name changed because tax certificates were added.")))

# ---------------------------------------------------------------- goal 2
add(goal("goal-families", "2",
    ("子育てとくらしに届くサービス", "子どもを育てる人と、毎日のくらしを助けるサービス", "Services that reach families and daily life"),
    "こそだてとくらしにとどくさーびす",
    ("子育て、学び、防災の情報と手続を、必要な人に早く届けます。",
     "子ども、学校、地震や大雨のことを、早くお知らせします。",
     "Information and services for families, learning and emergencies reach people quickly."),
    [("忙しい毎日の中でも、子どもの手続と学校の連絡が、手元の画面で終わるようにします。災害のときは、必要な情報がすぐに届くようにします。",
      "子どもの手続と学校の連絡が、スマートフォンでできるようにします。地震や大雨の時は、すぐにお知らせします。",
      "Even on a busy day, what concerns your children and their school can be settled on the screen in your hand. In a disaster, what you need to know reaches you at once.")], 18))

add(measure("childcare-applications", "goal-families", "2-1",
    ("保育施設の入所申込のオンライン化", "保育園などの申込みをインターネットでする", "Applying online for childcare places"),
    "ほいくしせつのにゅうしょもうしこみのおんらいんか",
    ("入所の申込みを、家からできます。", "保育園などの申込みを、家ですることができます。",
     "Apply for a childcare place from home."),
    "保育課", ["children", "work"],
    [("仕事や子どもの世話で市役所に行けなくても、夜や休みの日に申し込めます。必要な書類は、写真に撮って送れます。",
      "夜でも休みの日でも、申し込むことができます。必要な紙は、写真にとって送ります。",
      "Even if work or small children keep you from coming to City Hall, you can apply at night or on a day off. You send photographs of the papers that are needed."),
     ("申込みの結果と、あとから変わったことも、同じ画面で確かめられるようにします。",
      "入ることができるかどうかも、同じ画面でわかるようにします。",
      "The result, and anything that changes later, will be on the same screen.")],
    [("令和6年度（2024年度）：申込みの書類を減らし、画面を作ります。",
      "2024年度：必要な紙をへらします。申込みの画面を作ります。",
      "Fiscal year 2024: cuts down the papers that are needed, and builds the screens."),
     ("令和7年度（2025年度）：4月入所の一次申込で始めます。",
      "2025年度：4月に入る人の、1回目の申込みで始めます。",
      "Fiscal year 2025: starts with the first round for places from April."),
     ("令和8年度（2026年度）から令和10年度（2028年度）まで：二次申込と、申込みの内容の変更に広げます。",
      "2026年度から2028年度まで：2回目の申込みに広げます。申し込んだことを変える時にも使えます。",
      "Fiscal years 2026 to 2028: extends to the second round and to changes of an application.")],
    phases(("prepare", 2024, 2024), ("first-round", 2025, 2025), ("second-round", 2026, 2028)), 19,
    milestones=[("step-childcare-second-round", "2027-01-15",
                 ("二次申込が、オンラインでできます", "2回目の申込みが、インターネットでできます", "The second round opens online"))],
    indicators=["fig-childcare-online"],
    related=["online-applications"], serves="item-front-office"))

add(measure("mother-child-app", "goal-families", "2-2",
    ("母子健康手帳アプリ", "母子健康手帳アプリ（赤ちゃんとお母さんの健康の記録）", "Mother and child health handbook app"),
    "ぼしけんこうてちょうあぷり",
    ("健診や予防接種の記録を、スマートフォンで見られます。", "赤ちゃんとお母さんの健康の記録を、スマートフォンで見ます。",
     "See records of check-ups and vaccinations on your smartphone."),
    "健康づくり課", ["pregnant", "children"],
    [("健診や予防接種の日が近づくと、お知らせが届きます。記録は家族と分け合えます。紙の母子健康手帳も、これまでどおり使えます。",
      "健康診断や予防注射の日が近くなると、お知らせが来ます。家族も記録を見ることができます。紙の手帳も使えます。",
      "You are reminded when a check-up or a vaccination is due. You can share the records with your family. The paper handbook remains valid.")],
    [("令和7年度（2025年度）から令和8年度（2026年度）まで：必要な機能を保護者に聞き、アプリを選びます。",
      "2025年度から2026年度まで：お父さんやお母さんに、何が必要か聞きます。アプリをえらびます。",
      "Fiscal years 2025 and 2026: asks parents what they need, and chooses the app."),
     ("令和9年度（2027年度）から令和10年度（2028年度）まで：4月から使えるようにし、使い方を健診の会場で案内します。",
      "2027年度から2028年度まで：4月から使えます。健康診断の会場で、使いかたを教えます。",
      "Fiscal years 2027 and 2028: in use from April, with help at check-ups.")],
    phases(("choose", 2025, 2026), ("operate", 2027, 2028)), 20,
    milestones=[("step-handbook-app", "2027-04",
                 ("使えるようになります", "使えるようになります", "Ready to use"))],
    related=["childcare-applications"]))

add(measure("online-library", "goal-families", "2-3",
    ("電子図書館", "電子図書館（スマートフォンなどで読む本）", "Online library"),
    "でんしとしょかん",
    ("家から本を借りて読めます。", "家で、本を借りて読むことができます。",
     "Borrow and read books at home."),
    "中央図書館", ["all", "pupils", "older"],
    [("図書館が閉まっている時間にも、スマートフォンやパソコンで借りられます。文字を大きくしたり、声で聞いたりできる本もあります。返し忘れはありません。",
      "図書館が閉まっている時も、借りることができます。字を大きくすることができます。声で聞く本もあります。",
      "You can borrow on a smartphone or computer when the library is closed. You can enlarge the letters, and some books can be listened to. Books return by themselves.")],
    [("令和6年度（2024年度）から令和7年度（2025年度）まで：本を増やしながら続けます。",
      "2024年度から2025年度まで：本をふやしながら、続けます。",
      "Fiscal years 2024 and 2025: continues, with more books."),
     ("令和8年度（2026年度）から令和10年度（2028年度）まで：小学校と中学校の授業や朝の読書でも使えるようにします。",
      "2026年度から2028年度まで：小学校や中学校の勉強でも使えるようにします。",
      "Fiscal years 2026 to 2028: made available for lessons and morning reading at primary and junior high schools.")],
    phases(("operate", 2024, 2025), ("with-schools", 2026, 2028)), 21,
    indicators=["fig-library-loans"],
    related=["school-messages"]))

add(measure("school-messages", "goal-families", "2-4",
    ("学校と家庭の連絡のデジタル化", "学校と家の連絡をスマートフォンでする", "Digital messages between school and home"),
    "がっこうとかていのれんらくのでじたるか",
    ("欠席の連絡や学校からのお知らせを、スマートフォンでやり取りします。",
     "学校を休む連絡を、スマートフォンでします。学校からのお知らせも来ます。",
     "Report absences and get messages from school on your smartphone."),
    "教育総務課", ["children", "pupils", "foreign"],
    [("朝の忙しい時間に、電話をかけずに欠席や遅刻を知らせられます。お知らせは、なくさずに何度でも読めます。",
      "朝、電話をしなくても、休むことを学校に伝えることができます。お知らせは、何回でも読めます。",
      "On a busy morning you report an absence or a late arrival without a telephone call. Messages do not get lost, and you can read them again.")],
    [("令和6年度（2024年度）：学校と保護者に使い方を聞き、準備します。",
      "2024年度：学校や家の人に聞いて、準備します。",
      "Fiscal year 2024: asks schools and parents, and prepares."),
     ("令和7年度（2025年度）から令和8年度（2026年度）まで：18の小学校で使います。",
      "2025年度から2026年度まで：18の小学校で使います。",
      "Fiscal years 2025 and 2026: in use at the 18 primary schools."),
     ("令和9年度（2027年度）から令和10年度（2028年度）まで：中学校に広げます。",
      "2027年度から2028年度まで：中学校でも使います。",
      "Fiscal years 2027 and 2028: extends to junior high schools.")],
    phases(("prepare", 2024, 2024), ("primary", 2025, 2026), ("junior-high", 2027, 2028)), 22,
    milestones=[("step-school-junior-high", "2027-04",
                 ("中学校でも始まります", "中学校でも始まります", "Starts at junior high schools"))],
    related=["online-library"]))

add(measure("disaster-information", "goal-families", "2-5",
    ("防災情報の一斉配信", "地震や大雨の情報を、同じ時にみんなに送る", "Disaster information to everyone at once"),
    "ぼうさいじょうほうのいっせいはいしん",
    ("避難の情報を、メールやLINEに一度に送ります。", "にげる時の情報を、メールやLINEに送ります。",
     "Evacuation information goes to mail and LINE at the same time."),
    "危機管理課", ["all", "foreign", "older"],
    [("登録すると、避難の情報や避難所の場所が、すぐにスマートフォンに届きます。スマートフォンのない人には、電話でも知らせます。",
      "登録（名前などを書くこと）をした人に、情報を送ります。にげる所もわかります。スマートフォンがない人には、電話をします。",
      "If you register, evacuation information and the places of shelters reach your smartphone at once. People without a smartphone get a telephone call.")],
    [("令和6年度（2024年度）から令和7年度（2025年度）まで：一斉配信を続け、登録を呼びかけます。",
      "2024年度から2025年度まで：情報を送ることを続けます。登録する人をふやします。",
      "Fiscal years 2024 and 2025: continues, and invites people to register."),
     ("令和8年度（2026年度）から令和10年度（2028年度）まで：やさしい日本語と外国語でも送ります。",
      "2026年度から2028年度まで：やさしい日本語と外国語でも送ります。",
      "Fiscal years 2026 to 2028: also sent in plain Japanese and in other languages.")],
    phases(("operate", 2024, 2025), ("languages", 2026, 2028)), 23,
    related=["plain-language"]))

# ---------------------------------------------------------------- goal 3
add(goal("goal-support", "3",
    ("だれも取り残さない支え合い", "だれも困らないように、助け合う", "Support that leaves no one behind"),
    "だれもとりのこさないささえあい",
    ("デジタルに慣れていない人も、日本語が難しい人も、安心して使えるようにします。",
     "スマートフォンや日本語が難しい人も、使えるようにします。",
     "Also people who are new to digital services, or to Japanese, can use them with confidence."),
    [("近くで習い、近くで聞ける場所を増やします。言葉や通信料のことで、使うのをあきらめる人がいないようにします。",
      "近くで習う所、聞く所をふやします。言葉やお金のことで困らないようにします。",
      "There will be more places nearby to learn and to ask. Nobody should have to give up because of the language or the cost of data.")], 24))

add(measure("smartphone-classes", "goal-support", "3-1",
    ("スマートフォン教室", "スマートフォンの使いかたの教室", "Smartphone classes"),
    "すまーとふぉんきょうしつ",
    ("使い方を、近くの会場で習えます。", "使いかたを、近くの会場で習うことができます。",
     "Learn how to use one at a place near you."),
    "市民協働課", ["older", "newtophone"],
    [("電話のかけ方から、市の手続の申込みまで、少ない人数で習えます。無料です。スマートフォンのない人にも貸し出します。",
      "電話のしかたや、市の手続のしかたを習います。お金はいりません。スマートフォンがない人は、借りることができます。",
      "In small groups you learn everything from making a call to applying to the city. It is free. If you have no smartphone, you can borrow one.")],
    [("令和6年度（2024年度）：6月から、3か所の会場で始めます。",
      "2024年度：6月から、3つの会場で始めます。",
      "Fiscal year 2024: starts in June at three venues."),
     ("令和7年度（2025年度）から令和10年度（2028年度）まで：会場を増やします。教室を、毎年度延べ1,000人が受けられるようにします。",
      "2025年度から2028年度まで：会場をふやします。毎年度、1,000人が習うことができます。",
      "Fiscal years 2025 to 2028: more venues, with room for 1,000 participants every year.")],
    phases(("operate", 2024, 2024), ("venues", 2025, 2028)), 25,
    milestones=[("step-class-venues", "2027-06",
                 ("会場が8か所になります", "会場が8つになります", "Eight venues from now on"))],
    indicators=["fig-class-participants"],
    related=["digital-helpers", "online-applications"]))

add(measure("digital-helpers", "goal-support", "3-2",
    ("デジタル相談員の配置", "スマートフォンなどのことを聞ける人（デジタル相談員）", "Digital helpers in community centres"),
    "でじたるそうだんいんのはいち",
    ("困ったとき、公民館で相談員に聞けます。", "困った時、公民館で聞くことができます。",
     "When you are stuck, ask a helper at a community centre."),
    "市民協働課", ["older", "newtophone", "foreign"],
    [("予約はいりません。スマートフォンの操作や、市の手続の画面で分からないことを、となりでいっしょに確かめます。暗証番号は聞きません。",
      "予約はいりません。わからないことを、となりでいっしょにします。暗証番号（秘密の番号）は聞きません。",
      "No booking is needed. The helper sits beside you and goes through your phone or the city’s screens with you. Nobody will ask for your PIN.")],
    [("令和8年度（2026年度）から令和10年度（2028年度）まで：3つの公民館で、週に2回ずつ相談を受けます。",
      "2026年度から2028年度まで：3つの公民館で、1週間に2回聞くことができます。",
      "Fiscal years 2026 to 2028: help twice a week in each of three community centres.")],
    phases(("three-centres", 2026, 2028)), 26,
    related=["smartphone-classes"],
    remark=("令和8年（2026年）3月の第3版で加わった取組です。",
            "2026年3月の計画（第3版）で、新しくふえました。",
            "Added in the third edition, March 2026.")))

add(measure("plain-language", "goal-support", "3-3",
    ("やさしい日本語と多言語の案内", "やさしい日本語と外国語の案内", "Plain Japanese and other languages"),
    "やさしいにほんごとたげんごのあんない",
    ("手続の案内を、やさしい日本語と5つの言語で読めます。", "手続の説明を、やさしい日本語と5つの外国語で読めます。",
     "Read about procedures in plain Japanese and five other languages."),
    "国際交流課", ["foreign"],
    [("英語、中国語、韓国語、ベトナム語、ネパール語で、くらしの手続の案内を読めるようにします。窓口でも、同じ案内を使って話せます。",
      "5つの外国語は、英語、中国語、韓国語、ベトナム語、ネパール語です。窓口でも、同じ説明を使います。",
      "Information about everyday procedures will be in English, Chinese, Korean, Vietnamese and Nepali. Staff at the counter use the same pages when they talk with you.")],
    [("令和6年度（2024年度）から令和7年度（2025年度）まで：やさしい日本語と、3つの言語で案内を作ります。",
      "2024年度から2025年度まで：やさしい日本語と3つの外国語で、説明を作ります。",
      "Fiscal years 2024 and 2025: pages in plain Japanese and three languages."),
     ("令和8年度（2026年度）から令和10年度（2028年度）まで：残りの2つの言語を加え、毎年直します。翻訳を確かめる仕事は、外部の人に頼みます。",
      "2026年度から2028年度まで：あと2つの外国語をふやします。説明を毎年直します。",
      "Fiscal years 2026 to 2028: adds the other two languages and updates all pages every year. People from outside the city office check the translations.")],
    phases(("operate", 2024, 2028)), 27,
    related=["disaster-information"]))

add(measure("free-wifi", "goal-support", "3-4",
    ("公共施設の無料Wi-Fi", "市の建物の無料のWi-Fi（インターネット）", "Free Wi-Fi in public buildings"),
    "こうきょうしせつのむりょうわいふぁい",
    ("公民館や図書館で、通信料がかかりません。", "公民館や図書館で、インターネットのお金がかかりません。",
     "No data charges in community centres and libraries."),
    "総務課", ["visitors", "pupils", "foreign"],
    [("公民館、図書館、避難所になる体育館など、22か所で使えます。災害のときは、登録なしで使えるようにします。",
      "公民館、図書館、体育館など、22の所で使えます。地震や大雨の時は、だれでもすぐに使えます。",
      "It works in 22 places: community centres, libraries, and gymnasiums that serve as shelters. In a disaster it works without registration.")],
    [("令和6年度（2024年度）：22か所で工事をします。",
      "2024年度：22の所で工事をします。",
      "Fiscal year 2024: installation in 22 places."),
     ("令和7年度（2025年度）から令和10年度（2028年度）まで：使えるようにし、つながりにくい場所を毎年調べて直します。",
      "2025年度から2028年度まで：使えます。使いにくい所を、毎年直します。",
      "Fiscal years 2025 to 2028: in use. Spots with a weak signal are looked for and mended every year.")],
    phases(("works", 2024, 2024), ("operate", 2025, 2028)), 28,
    related=["smartphone-classes"]))

# ---------------------------------------------------------------- goal 4
add(goal("goal-foundation", "4",
    ("データと働き方の土台づくり", "データを大切に使い、仕事のしかたを直す", "A sound base of data and ways of working"),
    "でーたとはたらきかたのどだいづくり",
    ("市民から見えない仕組みを整え、情報を守り、職員が相談に使う時間を増やします。",
     "市役所の中の仕事を直します。みんなの情報を守ります。",
     "Behind the scenes: sound systems, protected data, and staff with more time for people."),
    [("市役所の中の仕組みを新しくし、手作業を減らします。減らした時間は、窓口や訪問での相談に使います。",
      "コンピューターを新しくします。手でする仕事をへらします。そして、話を聞く時間をふやします。",
      "The systems inside the city office are renewed and manual work is reduced. The time saved goes into talking with people, at the counter and at their homes.")], 29))

add(measure("standard-systems", "goal-foundation", "4-1",
    ("基幹システムの標準化", "市の大切なコンピューターを、国の決まりに合わせる", "Standard core systems"),
    "きかんしすてむのひょうじゅんか",
    ("住民の情報を扱うシステムを、国の標準に合わせます。",
     "住んでいる人の情報が入ったコンピューターを、新しくします。",
     "The systems that hold residents’ records are aligned with the national standard."),
    "情報政策課", ["all", "staff"],
    [("引っ越しても、前に住んでいた市との情報のやり取りが早くなり、同じ書類を何度も出さずにすみます。切り替えのときは、窓口を休む日を前もって知らせます。",
      "引っ越しをした時、前の市との連絡が早くなります。新しくする時は、窓口が休みの日があります。その日は、前にお知らせします。",
      "When you move, records pass between cities faster, and you need not hand in the same papers again. Days on which counters close for the change will be announced in advance.")],
    [("令和6年度（2024年度）から令和8年度（2026年度）まで：データを整え、新しいシステムで試します。",
      "2024年度から2026年度まで：データを直します。新しいコンピューターで試します。",
      "Fiscal years 2024 to 2026: puts the data in order and tests the new systems."),
     ("令和9年度（2027年度）から令和10年度（2028年度）まで：新しいシステムに移り、運用します。",
      "2027年度から2028年度まで：新しいコンピューターを使います。",
      "Fiscal years 2027 and 2028: moves to the new systems and runs them.")],
    phases(("migration", 2024, 2026), ("operate", 2027, 2028)), 30,
    milestones=[("step-standard-systems", 2027,
                 ("新しいシステムに移ります", "新しいコンピューターに変わります", "Moves to the new systems"))],
    related=["information-security"], serves="item-standard-systems",
    remark=("第2版では、令和8年度（2026年度）に移る予定でした。国の仕様が変わったため、移る年度を1年あとにしました。",
            "前は、2026年度に変わる予定でした。国の決まりが変わりました。だから、1年あとにしました。",
            "The second edition had planned the move for fiscal year 2026. The national specifications changed, so it was moved by one year.")))

add(measure("ai-and-rpa", "goal-foundation", "4-2",
    ("AI・RPAの活用", "AIとRPA（コンピューターがする仕事）を使う", "Using AI and RPA"),
    "えーあい・あーるぴーえーのかつよう",
    ("決まった型の事務を自動にし、相談の時間を増やします。",
     "同じ仕事は、コンピューターがします。人は、あなたの話を聞きます。",
     "Routine work is automated, which leaves more time for advice."),
    "情報政策課", ["staff", "counter"],
    [("申請を受けてから結果を知らせるまでが早くなります。決めるのは職員です。AIだけで決めることはありません。",
      "申し込んでから、早く返事が来ます。決めるのは人です。AIだけで決めることはありません。",
      "You get an answer sooner after you apply. Decisions are made by people, never by AI alone.")],
    [("令和6年度（2024年度）から令和7年度（2025年度）まで：入力や集計など、14の事務で使います。",
      "2024年度から2025年度まで：14の仕事で使います。",
      "Fiscal years 2024 and 2025: used for 14 kinds of work, such as data entry and counting."),
     ("令和8年度（2026年度）から令和10年度（2028年度）まで：すべての課に広げ、職員の研修を続けます。",
      "2026年度から2028年度まで：全部の課で使います。市役所の人が使いかたを習います。",
      "Fiscal years 2026 to 2028: extends to all sections, with training for staff.")],
    phases(("operate", 2024, 2025), ("all-sections", 2026, 2028)), 31,
    related=["counter-without-forms"], serves="item-ai-rpa"))

add(measure("open-data", "goal-foundation", "4-3",
    ("オープンデータの公開", "だれでも使えるデータを出す（オープンデータ）", "Publishing open data"),
    "おーぷんでーたのこうかい",
    ("市のデータを、だれでも使える形で公開します。", "市のデータを、だれでも使えるようにします。",
     "The city’s data is published in a form that anyone can use."),
    "企画課", ["all", "business", "researchers"],
    [("避難所、公園、人口などのデータを、許可を取らずに使えます。地図やアプリを作ることも、商売に使うこともできます。個人の情報は入っていません。",
      "にげる所、公園、人の数などのデータです。だれでも自由に使えます。一人ひとりの名前や住所は入っていません。",
      "You can use data about shelters, parks, population and more without asking, also to make maps or apps, and for business. It holds no personal information.")],
    [("令和6年度（2024年度）から令和10年度（2028年度）まで：公開するデータを増やします。使いたい人の声を聞いて、順番を決めます。",
      "2024年度から2028年度まで：データをふやします。使いたい人の話を聞いて、決めます。",
      "Fiscal years 2024 to 2028: publishes more data, in the order that users ask for.")],
    phases(("operate", 2024, 2028)), 32,
    indicators=["fig-datasets"]))

add(measure("information-security", "goal-foundation", "4-4",
    ("情報セキュリティの強化", "みんなの情報を、もっと強く守る", "Stronger information security"),
    "じょうほうせきゅりてぃのきょうか",
    ("個人情報を守る仕組みを、毎年見直します。", "名前や住所などの情報を守ります。守りかたを毎年見直します。",
     "How personal data is protected is reviewed every year."),
    "情報政策課", ["all", "staff"],
    [("あなたの名前や住所などが、外にもれたり、目的と違うことに使われたりしないように守ります。",
      "あなたの名前や住所などを、ほかの人が見ることがないように、守ります。",
      "Your name, address and other data are kept from leaking out, and from being used for anything but their purpose.")],
    [("令和6年度（2024年度）から令和10年度（2028年度）まで：守る仕組みを続け、決まりを毎年見直します。職員全員が、毎年研修を受けます。",
      "2024年度から2028年度まで：守ることを続けます。決まりを毎年見直します。市役所の人みんなが、毎年習います。",
      "Fiscal years 2024 to 2028: keeps the protection going and reviews the rules every year. All staff are trained every year.")],
    phases(("operate-review", 2024, 2028)), 33,
    related=["standard-systems"], serves="item-security"))

# ---------------------------------------------------------------- indicators
REPORT_R7 = T("令和7年度（2025年度）の報告書（例）", "2025年度の報告書（例）", "Report on fiscal year 2025 (example)")
REPORT_R8 = T("令和8年度（2026年度）上半期の報告（例）", "2026年度の4月から9月までの報告（例）", "Report on the first half of fiscal year 2026 (example)")
SHEET_R8 = T("令和8年度（2026年度）の事務事業シート（例）", "2026年度の仕事の表（例）", "Project sheet for fiscal year 2026 (example)")

def report(page, document=REPORT_R7):
    return {"document": document, "page": str(page)} if page else {"document": document}

def value(date, number, printed=None, kind=None, remark=None):
    one = {"date": date, "number": number, "printed": printed or f"{number:,}"}
    if kind:
        one["kind"] = kind
    if remark:
        one["remark"] = T(*remark)
    return one

def figure(id, name, unit, values, initiative, source, remark=None):
    one = {"id": id, "name": T(*name), "unit": unit if unit == "%" else T(*unit), "values": values,
           "initiative": initiative}
    if remark:
        one["remark"] = T(*remark)
    one["source"] = source
    return one

indicators = [
    figure("fig-smartphone-procedures",
        ("スマートフォンでできる手続", "スマートフォンでできる手続", "Procedures that work on a smartphone"),
        ("手続", "手続", "procedures"),
        [value(2023, 12, kind="baseline"), value(2024, 28), value(2025, 46), value(2028, 60, kind="target")],
        "online-applications", report(5),
        ("値は、それぞれの年度の終わりの数です。目標は、第2版では40手続でした。早く近づいたので、第3版で60手続に上げました。",
         "年度の終わりの数です。めざす数は、前は40でした。早くふえたので、60にしました。",
         "Numbers at the end of each fiscal year. The target was 40 in the second edition. As it came close early, the third edition raised it to 60.")),
    figure("fig-forms-to-fill-in",
        ("窓口で書く紙の枚数（引っ越しの場合）", "窓口で書く紙の数（引っ越しの時）", "Forms to fill in at the counter (moving house)"),
        ("枚", "枚", "forms"),
        [value(2023, 5, kind="baseline"), value("2026-10", 0), value(2028, 0, kind="target")],
        "counter-without-forms", report(None, REPORT_R8),
        ("本庁の窓口の数です。少ないほど、よい数です。目標に届きました。",
         "本庁（大きい市役所）の窓口の数です。少ないほうが、いい数です。めざす数になりました。",
         "Counters at City Hall. Fewer is better. The target has been reached.")),
    figure("fig-places-without-forms",
        ("書かない窓口がある場所", "書かない窓口がある所", "Places with counters without forms"),
        ("か所", "か所", "places"),
        [value(2023, 0, kind="baseline"), value("2026-11", 1), value(2028, 4, kind="target")],
        "counter-without-forms", report(None, REPORT_R8),
        ("本庁と3つの支所で、4か所をめざします。",
         "本庁（大きい市役所）と、3つの支所（小さい市役所）です。",
         "The aim is four places: City Hall and three branch offices.")),
    figure("fig-waiting-time",
        ("窓口で待つ時間（引っ越し、平均）", "窓口で待つ時間（引っ越しの時）", "Waiting time at the counter (moving house, average)"),
        ("分", "分", "minutes"),
        [value(2023, 52, "52分", "baseline"), value(2024, 47, "47分"), value(2025, 38, "38分"), value(2028, 20, "20分", "target")],
        "counter-booking", report(5),
        ("単位は分です。少ないほど、よい数です。",
         "何分待つかの数です。少ないほうが、いい数です。",
         "In minutes (分). Fewer is better.")),
    figure("fig-childcare-online",
        ("保育施設の入所申込のうち、オンラインの割合", "保育園などの申込みの中の、インターネットの申込み", "Share of childcare applications made online"),
        "%",
        [value(2025, 71, "71%"), value(2028, 80, "80%", "target")],
        "childcare-applications", report(7),
        ("令和7年度（2025年度）に始まったので、その前の値はありません。令和7年度の値は、一次申込のものです。",
         "2025年度に始まりました。だから、その前の数はありません。",
         "It began in fiscal year 2025, so there are no earlier values. The value for 2025 is of the first round.")),
    figure("fig-library-loans",
        ("電子図書館の貸出", "電子図書館で借りた本の数", "Loans from the online library"),
        ("冊", "冊", "books"),
        [value(2023, 3100, kind="baseline"), value(2024, 4280), value(2025, 5210), value(2028, 6000, kind="target")],
        "online-library", report(8),
        ("1年度の間に貸し出した数です。",
         "1年度の間に、みんなが借りた数です。",
         "Books lent within each fiscal year.")),
    figure("fig-class-participants",
        ("スマートフォン教室の参加者（延べ）", "スマートフォンの教室に来た人の数", "Participants in smartphone classes (total attendance)"),
        ("人", "人", "people"),
        [value(2024, 820), value(2025, 1240),
         value(2028, 1000, kind="target",
               remark=("毎年度の目標です。", "毎年度、同じ数をめざします。", "The target for every fiscal year."))],
        "smartphone-classes", report(9),
        ("「延べ」なので、2回来た人は2人と数えます。",
         "2回来た人は、2人と数えます。",
         "Someone who came twice is counted twice.")),
    figure("fig-datasets",
        ("公開しているデータの数", "市が出しているデータの数", "Published datasets"),
        ("件", "件", "datasets"),
        [value(2023, 61, kind="baseline"), value(2024, 74), value(2025, 88)],
        "open-data", report(14),
        ("値は、それぞれの年度の終わりの数です。増やすことをめざしますが、目標の数は決めていません。",
         "年度の終わりの数です。もっとふやします。いくつにするかは、決めていません。",
         "Numbers at the end of each fiscal year. The city wants more, but has set no number as a target.")),
]

tables = [{
    "id": "table-forms-money",
    "name": T("書かない窓口に使うお金", "書かない窓口に使うお金", "Money for counters without forms"),
    "columns": [T("年度", "年度", "Fiscal year"), T("予算（万円）", "使う予定のお金（万円）", "Budget (10,000 yen)"),
                T("決算（万円）", "使ったお金（万円）", "Spent (10,000 yen)")],
    "rows": [
        [T(Y(2026), "2026年度", "2026"), "2,180", T("まだ", "まだ", "not yet")],
        [T(Y(2025), "2025年度", "2025"), "3,640", "1,020"],
        [T(Y(2024), "2024年度", "2024"), "450", "431"],
    ],
    "remark": T("予算は当初予算、決算は使った額です。令和8年度（2026年度）の決算は、令和9年（2027年）9月に出ます。",
                "2026年度に使ったお金は、2027年9月にわかります。",
                "Budget means the initial budget. What was spent in fiscal year 2026 will be known in September 2027."),
    "source": report(None, SHEET_R8),
}]

# ---------------------------------------------------------------- chronology
NEWS = {"document": T("みほん市からのお知らせ（例）", "市のお知らせ（例）", "News from Mihon City (example)")}

def event(id, date, category, ja, simple, en, source=None):
    one = {"id": id, "date": date, "category": category, "text": T(ja, simple, en), "wording": "summary"}
    if source:
        one["source"] = source
    return one

chronologies = [{
    "id": "chronology-digital",
    "name": T("みほん市のデジタル化のあゆみ", "みほん市がこれまでにしたこと", "Steps on the way to digital services"),
    "categories": [
        {"id": "cat-services", "name": T("サービス", "サービス", "Services")},
        {"id": "cat-plan", "name": T("計画", "計画", "Plan")},
    ],
    "events": [
        event("event-convenience-stores", "2021-04", "cat-services",
              "住民票の写しと印鑑登録証明書のコンビニ交付を始めました。", "コンビニで、証明書をもらえるようになりました。",
              "Certificates of residence and seal registration became available at convenience stores."),
        event("event-open-data", "2022-07", "cat-services",
              "オープンデータの公開を始めました。", "だれでも使えるデータを出し始めました。", "The city began to publish open data."),
        event("event-online-library", "2023-04", "cat-services",
              "電子図書館を開きました。", "電子図書館が始まりました。", "The online library opened."),
        event("event-edition-1", "2024-03", "cat-plan",
              "みほん市デジタル推進計画の第1版を作りました。", "この計画の第1版を作りました。", "The first edition of this plan was adopted."),
        event("event-class", "2024-06", "cat-services",
              "スマートフォン教室を始めました。", "スマートフォンの使いかたの教室を始めました。", "Smartphone classes began."),
        event("event-edition-2", "2025-03", "cat-plan",
              "計画の第2版を作りました。支所での「書かない窓口」を加えました。",
              "この計画の第2版を作りました。支所の「書かない窓口」も書きました。",
              "The second edition added counters without forms at branch offices."),
        event("event-primary-schools", "2025-04", "cat-services",
              "18の小学校で、欠席の連絡がスマートフォンでできるようになりました。",
              "小学校を休む連絡が、スマートフォンでできるようになりました。",
              "At 18 primary schools, absences can be reported by smartphone."),
        event("event-class-venues", "2025-09", "cat-services",
              "スマホ教室の会場を、3か所から6か所にしました。",
              "スマートフォンの教室の会場を、3つから6つにしました。",
              "The venues of smartphone classes grew from three to six."),
        event("event-childcare", "2025-10", "cat-services",
              "保育施設の入所の一次申込が、オンラインでできるようになりました。",
              "保育園などの1回目の申込みが、インターネットでできるようになりました。",
              "The first round of childcare applications opened online."),
        event("event-forms-moved", "2025-12-19", "cat-plan",
              "書かない窓口の開始の時期を、令和8年度（2026年度）に移しました。",
              "書かない窓口を始める年度を、2026年度にしました。",
              "The start of counters without forms was moved to fiscal year 2026.", NEWS),
        event("event-machines-closed", "2026-03", "cat-services",
              "証明書の自動交付機の利用を終わりました。これからは、コンビニ交付をお使いください。",
              "市役所の証明書の機械が終わりました。コンビニで、もらってください。",
              "The certificate machines closed. Please use convenience stores instead."),
        event("event-edition-3", "2026-03", "cat-plan",
              "計画の第3版を作りました。デジタル相談員の配置を加えました。",
              "この計画の第3版を作りました。デジタル相談員がふえました。",
              "The third edition added digital helpers."),
        event("event-forms-started", "2026-10-01", "cat-services",
              "書かない窓口が、本庁で始まりました。", "書かない窓口が、本庁で始まりました。",
              "Counters without forms started at City Hall.", NEWS),
        event("event-half-year-report", "2026-11-10", "cat-plan",
              "令和8年度（2026年度）の上半期の報告を載せました。",
              "2026年度の4月から9月までの報告を出しました。",
              "The report on the first half of fiscal year 2026 was published.", NEWS),
    ],
    "source": appendix(1, 36),
}]

# ---------------------------------------------------------------- glossary
def term(id, word, reading, explanation, aliases=(), full=None, see=(), page=38):
    one = {"id": id, "word": T(*word), "reading": reading}
    if full:
        one["full"] = full
    one["explanation"] = T(*explanation)
    if aliases:
        one["aliases"] = [{"word": alias} for alias in aliases]
    if see:
        one["see"] = list(see)
    one["place"] = "glossary"
    one["source"] = appendix(2, page)
    return one

glossary = [
    term("term-ai", ("AI", "AI", "AI"), "えーあい",
         ("人のように文を読んだり、絵を見分けたりするコンピューターの仕組みです。",
          "コンピューターが、人のように考えるしくみです。",
          "A way of making computers read texts or recognise pictures much as people do."),
         ["人工知能"], "Artificial Intelligence"),
    term("term-dx", ("DX", "DX", "DX"), "でぃーえっくす",
         ("デジタル技術を使い、サービスと仕事のやり方を、よりよく変えることです。",
          "コンピューターなどを使って、サービスや仕事をよくすることです。",
          "Using digital technology to change services and ways of working for the better."),
         ["デジタル・トランスフォーメーション", "デジタルトランスフォーメーション"], "Digital Transformation"),
    term("term-rpa", ("RPA", "RPA", "RPA"), "あーるぴーえー",
         ("人がパソコンでくり返す決まった作業を、ソフトウェアが代わりに行う仕組みです。",
          "人が何回もする同じ仕事を、コンピューターがするしくみです。",
          "Software that takes over fixed, repeated work at a computer."),
         full="Robotic Process Automation"),
    term("term-wifi", ("Wi-Fi", "Wi-Fi", "Wi-Fi"), "わいふぁい",
         ("線をつながずに、スマートフォンやパソコンでインターネットを使う方法です。",
          "線がなくても、インターネットを使うことができるしくみです。",
          "A way to use the internet on a smartphone or computer without a cable."),
         ["ワイファイ", "無線LAN"]),
    term("term-app", ("アプリ", "アプリ", "App"), "あぷり",
         ("スマートフォンなどに入れて使う、目的ごとの道具（ソフトウェア）です。",
          "スマートフォンなどに入れて使う、道具です。",
          "A tool, made for one purpose, that you install on a smartphone."),
         ["アプリケーション"]),
    term("term-open-data", ("オープンデータ", "オープンデータ", "Open data"), "おーぷんでーた",
         ("だれでも自由に使える形で公開された、市などのデータです。個人の情報は入りません。",
          "だれでも自由に使えるデータです。一人ひとりの情報は入っていません。",
          "Data that a city or others publish for anyone to use freely. It holds no personal information."),
         page=38),
    term("term-online-application", ("オンライン申請", "オンライン申請（インターネットで申し込むこと）", "Online application"), "おんらいんしんせい",
         ("市役所に行かずに、インターネットで手続を申し込むことです。",
          "市役所に行かないで、インターネットで申し込むことです。",
          "Applying for something over the internet, without a trip to City Hall."),
         ["電子申請"], page=38),
    term("term-core-systems", ("基幹システム", "基幹システム（市の大切なコンピューター）", "Core systems"), "きかんしすてむ",
         ("住民票、税、年金など、市の大切な仕事に使うコンピューターの仕組みです。",
          "住所や税金など、市の大切な仕事に使うコンピューターです。",
          "The computer systems for a city’s essential work, such as residents’ records, taxes and pensions."),
         ["基幹業務システム"], see=["term-standardisation"], page=38),
    term("term-cashless", ("キャッシュレス決済", "キャッシュレス決済（カードなどで払うこと）", "Cashless payment"), "きゃっしゅれすけっさい",
         ("現金を使わずに、カードやスマートフォンで払うことです。",
          "現金を使わないで、カードやスマートフォンで払うことです。",
          "Paying by card or smartphone instead of cash."),
         ["キャッシュレス"], page=38),
    term("term-security", ("情報セキュリティ", "情報セキュリティ（情報を守ること）", "Information security"), "じょうほうせきゅりてぃ",
         ("大切な情報が、もれたり、変えられたり、使えなくなったりしないように守ることです。",
          "大切な情報を守ることです。",
          "Protecting information from leaks, from being changed, and from being lost."),
         ["セキュリティ"], page=39),
    term("term-smartphone", ("スマートフォン", "スマートフォン", "Smartphone"), "すまーとふぉん",
         ("インターネットや写真、電話などが使える、手のひらの大きさの機器です。",
          "電話、写真、インターネットなどが使える、小さい機械です。",
          "A device the size of a hand for telephone, photographs, the internet and more."),
         ["スマホ"], page=39),
    term("term-standardisation", ("標準化", "標準化（同じ決まりに合わせること）", "Standardisation"), "ひょうじゅんか",
         ("どの市町村のシステムも、国の決めた同じ形に合わせることです。",
          "どの市や町のコンピューターも、国の同じ決まりに合わせることです。",
          "Bringing the systems of all municipalities into the same form, as set by the nation."),
         see=["term-core-systems"], page=39),
    term("term-my-number-card", ("マイナンバーカード", "マイナンバーカード", "My Number Card"), "まいなんばーかーど",
         ("本人であることを確かめられる、顔写真のついたカードです。市役所に申し込むと、受け取れます。",
          "あなたの名前や番号が書いてあるカードです。市役所でもらいます。",
          "A card with your photograph that proves who you are. You get it from the city on application."),
         ["マイナカード", "個人番号カード"], page=39),
    term("term-plain-japanese", ("やさしい日本語", "やさしい日本語", "Plain Japanese"), "やさしいにほんご",
         ("短い文と分かりやすい言葉で書いた日本語です。外国人や子どもにも、伝わりやすくなります。",
          "短い文と、わかりやすい言葉で書いた日本語です。",
          "Japanese in short sentences and easy words, so that foreign residents and children understand it too."),
         page=39),
]

# ---------------------------------------------------------------- bodies and roles
def para(*texts, label=None, kind="outline"):
    one = {}
    if label:
        one["label"] = label
    one["kind"] = kind
    one["paragraphs"] = [T(*text) for text in texts]
    return one

bodies = [
    {"id": "body-headquarters", "name": T("みほん市デジタル推進本部", "みほん市デジタル推進本部（大切なことを決める所）", "Mihon City Digital Headquarters"),
     "reading": "みほんしでじたるすいしんほんぶ",
     "head": T("市長", "市長", "Mayor"), "head_title": T("本部長", "いちばん上の人", "Head"),
     "members": [T("副市長", "副市長（市長の次の人）", "Deputy Mayor"), T("教育長", "教育長（学校のことを決める人）", "Superintendent of Education"),
                 T("各部の部長", "部長（部でいちばん上の人）", "Heads of departments")],
     "since": "2024-04",
     "sections": [para(("計画の内容を決めます。年度ごとに、計画を見直します。",
                        "計画に何を書くか、決めます。毎年度、見直します。",
                        "Decides the plan and reviews it every fiscal year."))],
     "source": src(5, "1", 34)},
    {"id": "body-committee", "name": T("みほん市デジタル推進委員会", "みほん市デジタル推進委員会（どこまでできたかを見る所）", "Mihon City Digital Committee"),
     "reading": "みほんしでじたるすいしんいいんかい",
     "members": [T("各課の課長", "課長（課でいちばん上の人）", "Heads of sections"), T("外部の3人", "市役所の人ではない3人", "Three people from outside the city office")],
     "parent": "body-headquarters",
     "since": "2024-04",
     "sections": [para(("担当課が付けた進み具合の評価を、半年ごとに確かめます。",
                        "半年に1回、どこまでできたかを見ます。",
                        "Checks every half-year how the sections in charge have graded their progress."))],
     "source": src(5, "1", 34)},
    {"id": "body-office", "name": T("情報政策課（事務局）", "情報政策課（コンピューターの課）", "Information Policy Section (secretariat)"),
     "reading": "じょうほうせいさくか（じむきょく）",
     "parent": "body-committee",
     "initiatives": ["standard-systems", "ai-and-rpa", "information-security"],
     "sections": [para(("計画の全体をまとめ、各課の取組を手伝います。みなさんからの質問にも答えます。",
                        "計画の全部を見ます。ほかの課を手伝います。わからないことは、ここに聞いてください。",
                        "Holds the plan together, helps the other sections, and answers your questions."))],
     "source": src(5, "1", 34)},
]
roles = [
    {"id": "role-cio", "name": T("CIO（最高情報責任者）", "CIO（コンピューターのことを決める人）", "CIO"),
     "full": "Chief Information Officer", "holder": T("副市長", "副市長（市長の次の人）", "Deputy Mayor"),
     "body": "body-headquarters",
     "sections": [para(("市のデジタル化の全体に責任を持ちます。",
                        "市のコンピューターのこと全部を見ます。",
                        "Answers for all of the city’s digital work."))],
     "source": src(5, "2", 35)},
    {"id": "role-leader", "name": T("デジタル推進リーダー", "デジタル推進リーダー（課で教える人）", "Digital leads"),
     "holder": T("各課の職員1人", "それぞれの課の1人", "One member of staff in each section"),
     "body": "body-office",
     "sections": [para(("課の中で、取組の中心になります。毎年、研修を受けます。",
                        "課の人に、使いかたなどを教えます。毎年、習います。",
                        "Leads the work within the section. Trained every year."))],
     "source": src(5, "2", 35)},
]

# ---------------------------------------------------------------- relations, lists
NATION = T("国", "国", "National government")
CITY = T("みほん市", "みほん市", "Mihon City")
relations = [
    {"id": "rel-master-plan", "kind": "higher",
     "name": T("みほん市総合計画（例）", "みほん市総合計画（市でいちばん大きい計画。例）", "Mihon City Master Plan (example)"),
     "authority": CITY, "start": 2021, "end": 2030,
     "sections": [para(("市のいちばん上の計画です。デジタル推進計画は、この計画の目標を、デジタルで支えます。",
                        "市でいちばん大きい計画です。デジタル推進計画は、これを助けます。",
                        "The city’s highest plan. The digital plan supports its goals."))],
     "source": src(1, "3", 3)},
    {"id": "rel-digital-society-act", "kind": "law",
     "name": T("デジタル社会形成基本法", "デジタル社会形成基本法（デジタルの社会を作る法律）", "Basic Act on the Formation of a Digital Society"),
     "authority": NATION,
     "dates": [{"date": "2021-05-19", "what": T("公布", "国がみんなに知らせました", "Promulgated")},
               {"date": "2021-09-01", "what": T("施行", "始まりました", "In force")}],
     "sections": [para(("デジタル社会をつくるための、国や地方公共団体などの責務と、基本の考え方を定めた法律です。",
                        "国や市が、デジタルの社会を作るためにすることを決めた法律です。",
                        "Sets out the principles of a digital society and what the nation, local governments and others have to do for it."))],
     "source": src(1, "3", 3)},
    {"id": "rel-digital-procedure-act", "kind": "law",
     "name": T("デジタル手続法（情報通信技術を活用した行政の推進等に関する法律）", "デジタル手続法（インターネットで手続をするための法律）", "Digital Procedure Act"),
     "authority": NATION,
     "sections": [para(("行政の手続を、オンラインでできるようにするための法律です。「オンライン申請の拡大」や「書かない窓口」のもとになります。",
                        "市役所などの手続を、インターネットでするための法律です。",
                        "The law for bringing administrative procedures online. “More applications online” and “Counters without forms” build on it."))],
     "source": src(1, "3", 4)},
    {"id": "rel-national-dx-plan", "kind": "national",
     "name": T("自治体DX推進計画", "自治体DX推進計画（国が市や町のために作った計画）", "Promotion Plan for Municipal DX"),
     "authority": T("国（総務省）", "国（総務省）", "National government (Ministry of Internal Affairs and Communications)"),
     "sections": [para(("自治体がそろって進める取組を示した、国の計画です。",
                        "市や町がいっしょにすることを、国が書いた計画です。",
                        "The national plan that names what all municipalities should advance together."))],
     "source": src(1, "3", 4)},
    {"id": "rel-security-policy", "kind": "rule",
     "name": T("みほん市情報セキュリティポリシー（例）", "みほん市情報セキュリティポリシー（情報を守る決まり。例）", "Mihon City Information Security Policy (example)"),
     "authority": CITY,
     "sections": [para(("市が持つ情報を守るための決まりです。毎年見直します。",
                        "市の情報を守るための決まりです。毎年見直します。",
                        "The city’s rules for protecting information. Reviewed every year."))],
     "source": src(1, "3", 4)},
]
lists = [{
    "id": "list-national-priorities",
    "name": T("自治体DX推進計画の項目", "自治体DX推進計画（国の計画）にあること", "Items of the national Promotion Plan for Municipal DX"),
    "authority": T("国（総務省）", "国（総務省）", "National government (Ministry of Internal Affairs and Communications)"),
    "items": [
        {"id": "item-front-office", "name": T("フロントヤード改革の推進", "市役所の窓口や手続を、もっとよくする", "Reform of the front office")},
        {"id": "item-standard-systems", "name": T("情報システムの標準化・共通化", "コンピューターを、同じ決まりに合わせる", "Standardised and shared information systems")},
        {"id": "item-security", "name": T("セキュリティ対策の徹底", "情報をしっかり守る", "Thorough security")},
        {"id": "item-ai-rpa", "name": T("AI・RPAの利用推進", "AIやRPAをもっと使う", "Wider use of AI and RPA")},
    ],
    "remark": T("国の計画の項目のうち、この計画の取組がこたえるものだけを、短い名前で載せています。",
                "国の計画の中の、この市の計画と関係があることだけを書きました。",
                "Only the items that measures of this plan serve, under short names."),
    "source": src(1, "3", 4),
}]

# ---------------------------------------------------------------- chapters
def chap(id, number, title, sections, page, kind=None):
    one = {"id": id}
    if number:
        one["number"] = number
    one["title"] = T(*title)
    if kind:
        one["kind"] = kind
    if sections:
        one["sections"] = sections
    one["source"] = {"page": str(page)}
    return one

chapters = [
    chap("chapter-1", "1", ("この計画について", "この計画について", "About this plan"), [
        para(("市役所の手続と仕事を、デジタルで便利にするための計画です。使う人の立場から、取組を選びました。",
              "市役所の手続を、便利にするための計画です。使う人のことを考えて、作りました。",
              "A plan to make the city’s procedures and work better by digital means. Its measures were chosen from the users’ point of view."),
             label=T("目的", "何のための計画か", "Purpose"), kind="purpose"),
        para(("令和6年度（2024年度）から令和10年度（2028年度）までの5年度の計画です。毎年3月に見直し、新しい版を出します。",
              "2024年度から2028年度までの計画です。毎年3月に、見直します。",
              "It covers the five fiscal years 2024 to 2028. It is reviewed every March, and a new edition is published."),
             label=T("期間と見直し", "いつまでの計画か", "Period and review")),
        para(("市の総合計画を、デジタルで支える計画です。国の法律や計画もふまえています。",
              "市の総合計画を助ける計画です。国の法律や計画も見て、作りました。",
              "It supports the city’s master plan and takes national laws and plans into account."),
             label=T("ほかの計画や法律との関係", "ほかの計画や法律", "Other plans and laws")),
    ], 1),
    chap("chapter-2", "2", ("今の課題", "今、困っていること", "Where things stand"), [
        {"kind": "issue", "paragraphs": [
            T("令和5年度（2023年度）には、引っ越しの手続で、名前や住所を5枚の紙に書いていました。窓口では、平均で52分待っていました。",
              "2023年度、引っ越しの手続で書く紙は5枚でした。窓口で52分待ちました。",
              "In fiscal year 2023, people who moved wrote their name and address on five forms, and waited 52 minutes on average."),
            T("スマートフォンでできる手続は、12だけでした。",
              "スマートフォンでできる手続は、12だけでした。",
              "Only twelve procedures worked on a smartphone.")],
         "shows": ["fig-forms-to-fill-in", "fig-waiting-time", "fig-smartphone-procedures"]},
    ], 5),
    chap("chapter-3", "3", ("めざす姿と4つの目標", "めざすこと", "Vision and four goals"), [
        {"kind": "aim", "paragraphs": [
            T("だれもが、手続に時間をかけずに、安心してくらせる市をめざします。",
              "手続が早く終わって、みんなが安心してくらせる市をめざします。",
              "A city where everyone lives with peace of mind, and procedures take little time.")],
         "points": [
            T("1 行かない・書かない・待たない市役所", "1 行かない、書かない、待たない市役所", "1 A city hall without trips, forms or queues"),
            T("2 子育てとくらしに届くサービス", "2 子どもを育てる人と、毎日のくらしを助けるサービス", "2 Services that reach families and daily life"),
            T("3 だれも取り残さない支え合い", "3 だれも困らないように、助け合う", "3 Support that leaves no one behind"),
            T("4 データと働き方の土台づくり", "4 データを大切に使い、仕事のしかたを直す", "4 A sound base of data and ways of working")]},
    ], 9),
    chap("chapter-4", "4", ("取組と年度ごとの予定", "市がすることと、年度の予定", "Measures and their schedule"), [
        para(("4つの目標のもとに、18の取組があります。取組ごとに、担当課と、年度ごとの予定を決めています。",
              "市がすることは18あります。一つずつ、する課と、する年度を決めました。",
              "There are 18 measures under the four goals, each with a section in charge and a schedule by fiscal year.")),
    ], 12),
    chap("chapter-5", "5", ("計画の進め方", "計画の進めかた", "How the plan is carried out"), [
        para(("デジタル推進本部が計画を決めます。推進委員会が、進み具合を確かめます。",
              "推進本部が、計画を決めます。推進委員会が、どこまでできたかを見ます。",
              "The Digital Headquarters decides the plan. The committee checks its progress."),
             label=T("体制", "決める人、する人", "Organisation")),
        {"label": T("進み具合の確かめ方", "どこまでできたかを見る方法", "How progress is checked"), "kind": "measure",
         "paragraphs": [T("半年ごとに、担当課が取組をA、B、C、Dに分け、推進委員会が確かめます。結果は、市のホームページで公表します。",
                          "半年に1回、市の課がAからDまでの字をつけます。推進委員会が見ます。市のページに出します。",
                          "Every half-year the section in charge grades its measures A, B, C or D, and the committee checks the grades. The results are published on the city’s website.")],
         "points": [
            T("A 予定より進んだ：予定の時期より早い", "A：予定より早い", "A Ahead of plan: earlier than planned"),
            T("B 予定どおり：予定の年度の中", "B：予定と同じ", "B On time: within the planned fiscal year"),
            T("C 遅れている：予定の年度をこえた", "C：おそい", "C Late: after the planned fiscal year"),
            T("D まだ判断できない", "D：まだわからない", "D Too early to say")],
         "source": src(5, "3", 35)},
    ], 34),
    chap("appendix-1", None, ("資料1 あゆみ", "資料1 これまでにしたこと", "Appendix 1: Steps so far"), None, 36, "appendix"),
    chap("appendix-2", None, ("資料2 用語集", "資料2 言葉の意味", "Appendix 2: Glossary"), None, 38, "appendix"),
]

plan = {
    "$schema": "plan.schema.json",
    "format": "city-plan/1",
    "id": "example",
    "language": "ja",
    "title": {"ja": "みほん市デジタル推進計画（例）", "en": "Mihon City Digital Plan (example)"},
    "reading": "みほんしでじたるすいしんけいかく（れい）",
    "city": {"ja": "みほん市", "en": "Mihon City"},
    "publisher": {"ja": "みほん市（例）", "en": "Mihon City (example)"},
    "status": "adopted",
    "status_printed": {"ja": "例", "en": "Example"},
    "date": "2026-03",
    "edition": T("第3版", "第3版（3番目に作ったもの）", "Third edition"),
    "editions": [
        {"id": "edition-1", "name": T("第1版", "第1版", "First edition"), "date": "2024-03",
         "what": T("策定", "作りました", "Adopted")},
        {"id": "edition-2", "name": T("第2版", "第2版", "Second edition"), "date": "2025-03",
         "what": T("改訂（「書かない窓口」を支所へ広げることを加えた）", "直しました（支所の「書かない窓口」をふやしました）",
                   "Revised (counters without forms extended to branch offices)")},
        {"id": "edition-3", "name": T("第3版", "第3版", "Third edition"), "date": "2026-03",
         "what": T("改訂（5つの取組が変わり、「証明書の自動交付機」が終わった）", "直しました（5つのことが変わりました。証明書の機械が終わりました）",
                   "Revised (five measures changed, the certificate machines ended)"), "current": True},
    ],
    "document": {
        "title": {"ja": "みほん市デジタル推進計画（例）", "en": "Mihon City Digital Plan (example)"},
        "url": "https://example.jp/mihon/digital-plan-3.pdf",
        "format": "PDF",
        "pages": 40,
    },
    "license": "CC-BY-4.0",
    "remark": T("例の計画です。市、取組、数、日付は作ったものです。令和8年（2026年）11月の様子として書きました。計画書のリンクと電話番号も例なので、つながりません。国の法律と国の計画の名前は、本当にあるものです。",
                "これは例（見本）です。本当の計画ではありません。市、すること、数、日は、作ったものです。2026年11月のこととして書きました。電話とリンクも例です。使えません。国の法律と国の計画の名前は、本当にあります。",
                "An example. The city, the measures, the numbers and the dates are invented. It is written as of November 2026. The link to the document and the telephone number are examples too, and lead nowhere. The national laws and the national plan do exist."),
    "period": {
        "kind": "fiscal_years", "start": 2024, "end": 2028, "end_basis": "stated",
        "review": [
            {"id": "cycle-plan", "part": T("計画", "計画", "The plan"),
             "cycle": T("毎年3月に見直します。", "毎年3月に見直します。", "Reviewed every March."), "source": src(1, "2", 2)},
            {"id": "cycle-progress", "part": T("進み具合", "どこまでできたか", "Progress"),
             "cycle": T("半年ごとに確かめ、公表します。", "半年に1回見て、お知らせします。", "Checked and published every half-year."), "source": src(5, "3", 35)},
        ],
        "source": src(1, "2", 2),
    },
    "roadmap": {
        "form": "table", "start": 2024, "end": 2028,
        "remark": T("表の欄は、年度の全体です。期日のある予定は、取組ごとに書いています。",
                    "表の1つのところは、1つの年度です。日が決まっている予定も書いてあります。",
                    "Each column is a whole fiscal year. Dated steps stand with their measures."),
        "source": {**src(4), "table": T("年度ごとの予定", "年度の予定", "Schedule by fiscal year")},
    },
    "lead": T("市役所に行かず、書かず、待たずに手続ができ、くらしに役立つサービスがだれにでも届く市にするための計画です。",
              "市役所の手続を、かんたんにするための計画です。みんなが使えるサービスをふやします。",
              "A plan for a city hall without trips, forms or queues, and for services that reach everyone."),
    "chapters": chapters,
    "levels": [
        {"id": "goal", "name": T("目標", "めざすこと", "Goal")},
        {"id": "measure", "name": T("取組", "市がすること", "Measure")},
    ],
    "initiatives": initiatives,
    "chronologies": chronologies,
    "glossary": glossary,
    "indicators": indicators,
    "tables": tables,
    "bodies": bodies,
    "roles": roles,
    "relations": relations,
    "lists": lists,
    "contacts": [{
        "department": T("みほん市（例） 情報政策課", "みほん市（例） 情報政策課（コンピューターの課）", "Mihon City (example), Information Policy Section"),
        "telephone": "000-000-0000",
        "remark": T("例の番号です。かかりません。平日の8時30分から17時15分まで。",
                    "例の番号です。電話はできません。月曜日から金曜日まで、8時30分から17時15分まで。",
                    "An example: this number does not work. Weekdays, 8:30 to 17:15."),
        "source": {"chapter": {"ja": "裏表紙", "ja-simple": "いちばん後ろのページ", "en": "Back cover"}},
    }],
}

with open("/tmp/w/example/example.json", "w", encoding="utf-8") as file:
    json.dump(plan, file, ensure_ascii=False, indent=2)
    file.write("\n")
