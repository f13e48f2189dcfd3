//! A parent in the Netherlands with a child of four, who answers as this file
//! says. Questions are known by words of theirs, in whatever order they come.

use serde_json::{Value, json};

use crate::page::{Page, SEEK};

/// Words of a question, and the answers to it.
pub type Said = (&'static str, &'static [&'static str]);

pub const SHORT: &[Said] = &[
    ("Hoe oud is je kind?", &["3 tot en met 5 jaar"]),
    ("Wat geeft je kracht als ouder?", &["Mijn kind", "Humor"]),
    ("Hoe gaat het opvoeden", &["Gaat wel"]),
    ("Iemand luistert naar je", &["Een beetje te weinig"]),
    ("Iemand steekt een handje toe", &["Ja, genoeg"]),
    ("Je krijgt uitleg of tips", &["Veel te weinig"]),
    ("Je praat met anderen over wat gewoon is", &["Heb ik nu niet nodig"]),
    ("Wie steunt jou", &["Partner", "Andere ouders"]),
    ("Waar heb je nu vragen of zorgen over", &["Boze buien"]),
    ("En over jezelf of je gezin?", &["Moe zijn, te weinig rust"]),
    ("Wat houdt je het meest bezig?", &["Boze buien", "Moe zijn, te weinig rust"]),
    ("Je koos: Boze buien. Wat wil je daar nu mee?", &["Er met iemand over praten"]),
    ("Is het thuis veilig", &["Ja"]),
];

/// What only the full version asks.
pub const MORE: &[Said] = &[
    ("Met wie voed je dit kind op?", &["Met een partner thuis"]),
    ("Kun je bij iemand je verhaal kwijt", &["Soms"]),
    ("Zegt iemand je dat je het goed doet", &["Vaak"]),
    ("Kun je bij iemand eerlijk zijn", &["Bijna nooit"]),
    ("Kan iemand voor je kind zorgen", &["Vaak"]),
    ("Helpt iemand je in huis", &["Soms"]),
    ("Kan iemand helpen met spullen", &["Bijna altijd"]),
    ("Weet je waar je heen kunt", &["Bijna nooit"]),
    ("Kun je iets doen met de tips", &["Soms"]),
    ("Vind je uitleg die je goed begrijpt", &["Soms"]),
    ("Hoor je van andere ouders", &["Soms"]),
    ("Hoor je kritiek", &["Soms"]),
    ("Krijg je raad waar je niet om vraagt?", &["Bijna nooit"]),
    ("Vind je het moeilijk om steun te vragen?", &["Vaak"]),
    ("Wat houdt je soms tegen?", &["Ik wil niemand lastigvallen"]),
    ("Van wie zou je meer steun willen?", &["Mijn familie", "Grootouders"]),
    ("Wat krijg je van je partner?", &["Een luisterend oor", "Heel goed"]),
    ("Wat krijg je van andere ouders?", &["Uitleg en tips", "Een beetje"]),
    ("Je koos: Boze buien. Hoeveel zorgen", &["Een beetje zorgen"]),
    ("Je koos: Moe zijn, te weinig rust. Hoeveel zorgen", &["Veel zorgen"]),
    ("Je koos: Moe zijn, te weinig rust. Wat wil je daar nu mee?", &["Er iets over lezen of zien"]),
    ("Hoe wil je het liefst steun krijgen?", &["Praten met één persoon"]),
    ("Geniet je van het samen zijn", &["Vaak"]),
    ("Heb je genoeg tijd om zelf op adem te komen?", &["Soms"]),
    ("Voel je je gesteund als ouder?", &["Soms"]),
    ("Heb je er vertrouwen in", &["Vaak"]),
];

impl Page {
    /// From the first screen to the first question, by its words.
    pub fn begins(&self, version: &str, region: &str) {
        self.taps(version);
        self.is_at("Waar woon je?");
        self.chooses(region);
        self.goes_on();
    }

    /// Answers every question with what is said here; says how many there were.
    pub fn answers(&self, said: &[&[Said]]) -> usize {
        let mut asked = 0;
        while self.asks() {
            self.answers_this(said);
            self.goes_on();
            asked += 1;
        }
        asked
    }

    /// The same by one script in the page, which takes a tenth of the time: for the
    /// way to what a test is about.
    pub fn answers_at_once(&self, said: &[&[Said]]) -> usize {
        self.answers_by_script(json!(said.concat()))
    }

    /// Answers every question with the first there is, in whatever language.
    pub fn answers_somehow(&self) -> usize {
        self.answers_by_script(Value::Null)
    }

    fn answers_by_script(&self, said: Value) -> usize {
        let script = format!("{SEEK}{}", include_str!("answer.js"));
        let answered = self.session.wait(self.session.client().execute_async(&script, vec![said]));
        let asked = answered.as_ref().ok().and_then(Value::as_u64);
        asked.unwrap_or_else(|| panic!("not every question is answered: {answered:?}")) as usize
    }

    /// Answers until the question with these words is on the screen.
    pub fn answers_until(&self, question: &str, said: &[&[Said]]) {
        while !self.heading().contains(question) {
            assert!(self.asks(), "“{question}” was not asked");
            self.answers_this(said);
            self.goes_on();
        }
    }

    /// Answers the question that is on the screen.
    pub fn answers_this(&self, said: &[&[Said]]) {
        let question = self.heading();
        let mut known = said.iter().flat_map(|some| some.iter());
        let answers = known.find(|(words, _)| question.contains(words));
        let (_, answers) = answers.unwrap_or_else(|| panic!("nobody said what to answer to “{question}”"));
        answers.iter().for_each(|answer| self.chooses(answer));
    }

    /// A parent who has answered the short version and sees the result.
    pub fn with_a_result() -> Self {
        let page = Self::open();
        page.begins("Begin", "Nederland");
        page.answers_at_once(&[SHORT]);
        page
    }
}

/// What this parent has kept after the full version, as the app wrote it.
pub const KEPT: &str = r#"{"steunwijzer":1,"region":"nl","version":"full","language":null,"auto_next":false,
"answers":{"k1":"3-5","k2":"with-partner","s1":["my-child","humour"],"s2":"so-so","e0":"little-short","e1":"sometimes",
"e2":"often","e3":"almost-never","p0":"enough","p1":"often","p2":"sometimes","p3":"almost-always","i0":"far-short",
"i1":"almost-never","i2":"sometimes","i3":"sometimes","n0":"not-needed","n1":"sometimes","x1":"sometimes",
"x2":"almost-never","h1":"often","h2":["not-bother"],"b1":["partner","family","friends-neighbours","other-parents"],
"b2":["club-faith"],"b3":{"partner":["listening-ear"]},"b4":{"partner":"well-enough"},"w1":["tantrums"],
"w2":["too-little-rest"],"w3":["tantrums","too-little-rest"],"w4":{"tantrums":"a-bit","too-little-rest":"much"},
"d1":{"tantrums":"talk","too-little-rest":"read"},"d2":["talk-with-person"],"z1":"often","z2":"sometimes",
"z3":"sometimes","z4":"often"},"told_about":["partner","family"],"passed":[],"refused":[],"step":null,"own_step":""}"#;
