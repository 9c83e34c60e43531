//! Lists the facets of a plan, with the number of initiatives behind each choice.
//!
//! ```sh
//! cargo run --example facets -- plans/kadoma-2022.json 2024-10-01
//! ```
//!
//! The second argument is the day that counts as today: which stage an initiative is in depends on it.
//! Problems of the plan go to standard error; its sound parts are listed all the same.

use city_plan::plan::file::read_json;
use city_plan::plan::{Plan, Text, Today};
use city_plan::views::explorer::explorer;
use city_plan::views::index::Index;
use city_plan::views::query::Query;
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    print!("{}", run(&arguments)?);
    Ok(())
}

/// Reads the plan that the arguments name, and lists its facets.
pub(crate) fn run(arguments: &[String]) -> Result<String, Box<dyn Error>> {
    let [file, date] = arguments else {
        return Err("usage: facets FILE DATE, such as plans/kadoma-2022.json 2024-10-01".into());
    };
    let today = Today::from_date(date).ok_or_else(|| format!("{date} is not a date such as 2024-10-01"))?;
    let (plan, problems) = read_json(&std::fs::read(file)?);
    for problem in problems {
        eprintln!("{file}: {problem}");
    }
    let plan = plan.ok_or_else(|| format!("{file} has no title or no city, and cannot be shown"))?;
    Ok(facets(&plan, today))
}

/// The list of facets: a line for each of them, and an indented one for each choice.
fn facets(plan: &Plan, today: Today) -> String {
    let index = Index::new(plan);
    let found = explorer(plan, &index, &Query::default(), today);
    let name = |text: &Text| text.in_language("ja", plan.language()).0.to_string();
    let mut list = format!("{}: {} initiatives\n", name(&plan.title), found.total);
    for facet in found.facets {
        let title = facet.name.as_ref().map_or_else(String::new, |text| format!(" ({})", name(text)));
        list += &format!("{}{title}\n", facet.key.as_str());
        for choice in facet.choices {
            // Stages have no name in the plan: the interface names them.
            let label = choice.name.as_ref().map_or_else(|| choice.filter.value().to_owned(), name);
            list += &format!("{:>5}  {label}\n", choice.count);
        }
    }
    list
}
