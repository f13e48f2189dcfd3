//! Same answers, same result, to the byte: the shipped program in this engine
//! against the same rules run natively.

#[path = "../data/any_answers.rs"]
mod any_answers;

use any_answers::{CONTENT, any_answers};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use steunwijzer::content::score::outcomes;
use steunwijzer::domain::ids::{Region, Version};

use crate::page::Page;

/// How many answer sets are scored in each region; 501 in all.
const SETS: usize = 167;

const SCORED: &str = "
    const [region, sets] = arguments;
    return (async () => {
        const files = ['questionnaire.json', 'offers/cards.json', `offers/${region}.json`];
        const texts = await Promise.all(files.map(async (file) => {
            const name = `content/${file}`;
            return [name, await (await fetch(name)).text()];
        }));
        const program = await window.importAnswering();
        program.load(texts.flat());
        return program.outcomes(sets);
    })();";

/// The same sets in every engine and on every run.
fn sets(region: Region) -> String {
    let mut runner = TestRunner::deterministic();
    let mut set = |nth: usize| -> Value {
        let answers = any_answers().new_tree(&mut runner).expect("the strategy refuses nothing").current();
        let version = Version::ALL[nth % 2].id();
        json!({ "version": version, "region": region.id(), "answers": answers })
    };
    Value::Array((0..SETS).map(&mut set).collect()).to_string()
}

#[test]
fn five_hundred_answer_sets_give_the_same_bytes_here_and_natively() {
    let page = Page::open();
    for region in Region::ALL {
        let sets = sets(*region);
        let (natively, all_sound) = outcomes(&*CONTENT, &sets).expect("the sets are a JSON array");
        assert!(all_sound);
        let here = page.session.try_script(SCORED, vec![json!(region.id()), json!(sets)]);
        let here = here.expect("the program scores");
        assert_eq!(here.as_str(), Some(natively.as_str()), "{region} in {:?}", page.session.engine);
    }
}
