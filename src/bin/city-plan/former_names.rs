//! Former names of commands and options: still accepted, hidden in the help, and reported with their new name.

/// A command or an option under its former name and its name of today.
type Renamed = (&'static str, &'static str);

const COMMANDS: [Renamed; 1] = [("changes", "diff")];

/// Former options, with the command that has them.
const OPTIONS: [(&str, Renamed); 4] = [
    ("import", ("--before", "--previous")),
    ("import", ("--book-out", "--write-workbook")),
    ("revise", ("--ask", "--questions")),
    ("revise", ("--states", "--answers")),
];

/// The former names among the arguments of a call, which begin with the command.
pub(crate) fn used(arguments: &[String]) -> Vec<Renamed> {
    let Some((command, rest)) = arguments.split_first() else { return Vec::new() };
    let commands = COMMANDS.into_iter().filter(|(former, _)| former == command);
    let given = rest.iter().take_while(|argument| *argument != "--");
    let names: Vec<&str> = given.map(|argument| argument.split('=').next().unwrap_or_default()).collect();
    let options = OPTIONS.into_iter().filter(|(of, (former, _))| of == command && names.contains(former));
    commands.chain(options.map(|(_, renamed)| renamed)).collect()
}

#[cfg(test)]
mod tests {
    use super::used;

    #[test]
    fn former_names_are_found_where_they_are_names() {
        for (call, found) in [
            ("diff a.json b.json", &[][..]),
            ("changes a.json b.json", &[("changes", "diff")]),
            ("check changes", &[]),
            ("import b.xlsx --before=p.json -o o.json", &[("--before", "--previous")]),
            ("import b.xlsx --previous p.json -o o.json", &[]),
            ("import -- --before", &[]),
            ("revise p.json --states s.csv", &[("--states", "--answers")]),
            ("render --ask", &[]),
        ] {
            let arguments: Vec<String> = call.split(' ').map(str::to_owned).collect();
            assert_eq!(used(&arguments), found, "{call}");
        }
    }
}
