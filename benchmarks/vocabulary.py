"""Words that made-up texts are made of."""

NOUNS = """
account agency agreement aide airport allegation amount archive attorney audit authority bank
barge bid board border branch bribe broker budget building cargo case cash certificate chain
charge chief city claim clerk client coast code commission committee company complaint
concession consultant contract copy council court crane crew customs dam data deadline deal debt
decree deed delay department deposit deputy director district document dollar donor draft driver
earning election email embassy employee engineer estate evidence executive export fee ferry
field file filing fine firm fleet forest form fraud fuel fund gate gift governor grant guarantee
guard harbour hearing highway hospital house import income inquiry inspector interest
investigation invoice island journalist judge key laboratory land law lawyer lease ledger letter
licence list loan lorry mail manager manifest map mayor measure meeting member memo message mine
minister ministry minute mistake money mortgage network newspaper nominee note notice number
office officer official oil order owner page panel paper parcel partner party passport payment
penalty permit petition phone photograph pipeline plan plant police policy port price prison
procedure procurement product profit project promise property prosecutor proxy purchase quarter
quarry question railway rate receipt record refund region registry regulator relative report
reporter request resident response result review river road rule safety salary sale sample
school seal secretary section security senator server settlement shareholder shell ship shipment
signature site source spokesman stadium staff stamp statement station stock store street
subsidiary subsidy summary supplier survey system table tank tax tender terminal territory
testimony threat ticket title town trade transcript transfer transport treasury trial tribunal
trust union valuation vehicle vendor vessel village visit volume voucher wage warehouse warrant
water weight witness worker yard
""".split()

VERBS = """
accepted added admitted agreed allowed altered approved asked authorised avoided awarded backed
blamed blocked booked borrowed bought cancelled carried certified changed charged checked cited
claimed cleared closed collected concealed confirmed contested copied counted covered credited
dated declared declined deleted delivered denied described detailed directed disclosed disputed
documented doubled drafted dropped earned edited ended endorsed entered examined exceeded
excluded expected explained exported filed financed flagged forged found funded gave granted
handled held hired identified ignored imported included increased inspected insured issued
joined kept labelled lacked launched leased left lent linked listed loaded logged lost marked
matched measured met missed moved named needed noted notified obtained offered omitted opened
ordered overstated owned paid passed photographed placed pledged posted prepared presented
priced produced promised proposed published questioned raised reached read received recorded
reduced refused registered rejected released relied removed renamed renewed rented repaid
repeated replaced reported requested reversed reviewed revised scanned sealed secured seized
sent settled shared shipped showed signed sold sought split spoke stamped stated stored
submitted supplied supported suspended tested tracked traded transferred translated understated
used valued verified visited waived warned weighed withdrew withheld wrote
""".split()

ADJECTIVES = """
additional adjacent amended annual anonymous available bankrupt blank central certain civil
clear coastal commercial common complete confidential consecutive corporate costly critical
current daily delayed detailed different direct disputed distant domestic dormant double
duplicate early eastern electronic emergency empty entire exact expired external false federal
final financial first foreign formal former four full further general handwritten hidden high
historic identical illegal important incomplete independent initial inland internal irregular
joint judicial large last late leading legal limited local long low main major marginal maritime
medical military minor missing modest monthly municipal narrow national nearby new northern
offshore old open original outer overdue own parallel partial past personal physical poor
possible present previous private provincial public quarterly rare recent regional regular
related relevant remote routine rural second secret senior separate seven short signed similar
single small southern special standard steep strategic strict substantial sudden technical
temporary third three total two typical unpaid unsigned unusual upper urban urgent useful usual
valid vast weekly western whole wide written
""".split()

ADVERBS = """
again already also apparently briefly clearly directly earlier eventually exactly finally
formally immediately initially instead largely later mainly merely nearly never often only
openly partly privately promptly publicly quickly quietly rarely recently regularly repeatedly
separately shortly similarly soon still subsequently suddenly then together twice usually
""".split()

LINKS = """
after although because before despite during following since so though unless until when whereas
while
""".split()

PREPOSITIONS = """
about above across against along among around at behind below beside between beyond by for from
in inside into near of off on outside over past through to toward under via with within without
""".split()

ROOTS = """
abat accord adjud alloc amort annex appell appra apport arbitr assess attest aud avail barr
benef berth bond brok cadast calib capit cens certif chart cheq cipher claus coff collat comput
concess conduct confer consign consul contract conven corrob covenant cred cust debit decl defer
deleg demur denom depos deriv detain devol disburs discl dispat divest docket dredg duct embarg
embezz encumb endow enforc enrol entrust escrow estim evict excav exempt expend exprop extrad
factor fals fiduc fish foreclos forfeit freight garnish graz guarant haul hydr impound impugn
incorp indem indict infring insolv instal interv inund inven irrig jett jurisd lading lever levy
liabil liquid litig lodg mandat mater mediat ment mill moor mortg multipl navig negot notar
nomin oblig obstruct offset opac orchard outlay outsourc parl pawn pens perjur pilot pledg port
precept premis prob procur prosec provis purl quarant quot ratif rebat recoup rect redact
redress refin refurb regist reimburs remand remit renum repatri reserv resid restit retain
revert revoc salvag sanct scrut sequest sluic smelt solic spill stak stat stew stipul strand
subpoen subsid surcharg surety surrog surveil tariff tempor tenanc tend testam tiller toll tort
tract trustee underwr usur util vacat val vend venu verif vest vitr void waiv wharf writ yield
zon
""".split()

PREFIXES = [
    "",
    "re",
    "un",
    "counter",
    "over",
    "under",
    "sub",
    "inter",
    "pre",
    "mis",
    "co",
    "non",
    "de",
    "trans",
    "out",
]

NOUN_ENDINGS = """
ation ment er or ance ency age ist ism ity ure al ary ations ments ers ors ages ists ities
""".split()

VERB_ENDINGS = """
ated ised ed ified ered aged
""".split()

ADJECTIVE_ENDINGS = """
able al ary ive ous ical ative atory ent ist
""".split()

FIRST_NAMES = """
Ada Adil Agnes Aldo Alma Amir Anika Anton Asha Basil Beata Boris Carla Cem Chidi Clara Dana
Dario Devi Diego Edda Elif Emil Esra Farid Fiona Galina Gita Goran Hana Hugo Ida Igor Ilse Ines
Ivo Jana Joao Jonas Kaia Karim Keiko Lars Leila Lena Luca Malik Mara Marko Mina Nadia Nils Nora
Odil Olga Omar Oskar Paula Petra Priya Rafa Rania Remy Rosa Ruben Saba Sami Selma Sofia Stefan
Tariq Tessa Tomas Uma Vera Viktor Wanda Yara Yusuf Zara Zeno
""".split()

SYLLABLES_ONE = """
Bal Bren Cal Dar Del Dor Fal Fen Gar Gor Hal Har Kal Kar Ker Lan Lor Mal Mar Mor Nor Os Pel Quin
Ral Ros Sal Ser Tal Tar Tor Val Var Ver Vol Wen Yar Zel
""".split()

SYLLABLES_TWO = """
a an ar e el en er i il in o ol on or u un
""".split()

SYLLABLES_THREE = """
bach berg by court dale den dez do field ford gan ger ham hof ic kin kov land lew lin low man
mann mere mont ner ni no rath ric rin ro sen ski son stad stein stone ter ton tov va vic ville
ward well wick wood worth za
""".split()

ORGANISATIONS = """
Holdings Shipping Logistics Group Trust Partners Minerals Energy Ports Capital Construction
Consulting
""".split()

PUBLISHERS = [
    "Public Audit Office",
    "Regional Court",
    "Companies Registry",
    "Daily Ledger",
    "Evening Record",
    "Institute for Open Records",
    "Ministry of Transport",
    "Harbour Authority",
    "Centre for Fiscal Research",
    "Parliamentary Committee on Accounts",
    "National Archive",
    "Customs Service",
]

DOCUMENTS = [
    "Annual report",
    "Audit finding",
    "Court judgment",
    "Company filing",
    "Interview transcript",
    "Board minutes",
    "Land register extract",
    "Bill of lading",
    "Correspondence",
    "Press release",
    "Tender dossier",
    "Bank statement summary",
]

MONTHS = """
January February March April May June July August September October November December
""".split()
