//! `city-plan collect`: a workbook for each department, in which it reports on its initiatives.
//!
//! It writes all of them or none, and over no file that is there unless `--force` asks for it.

use crate::language::LanguageOption;
use crate::output::{Kind, Output, Written, exit_code, say_line};
use crate::{messages, plan_file, round_messages};
use city_plan::exchange::revision::round::{Form, NO_DEPARTMENT, forms};
use city_plan::plan::FiscalYear;
use city_plan::plan::vocabulary::PartOfYear;
use city_plan::publish::archive::file_names;
use city_plan::views::progress::Period;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Writes a workbook for each department with the rows of its initiatives (sheet 進捗) for one period.
#[derive(clap::Args)]
pub(crate) struct Collect {
    /// The plan (JSON); it is never changed.
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    /// The fiscal year of the reports.
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i32).range(1900..=2200))]
    year: i32,
    /// The part of the year.
    #[arg(long, value_name = "PART", default_value = "year", value_parser = part())]
    part: PartOfYear,
    /// The folder to write the workbooks to; it is made where it is not there.
    #[arg(short, long, value_name = "FOLDER")]
    out: PathBuf,
    /// The kind of file.
    #[arg(long, value_enum, default_value = "xlsx")]
    format: FormFormat,
    /// Writes over files that are there.
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    language: LanguageOption,
}

/// A kind of file for departments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum FormFormat {
    /// A workbook.
    Xlsx,
    /// A sheet as text.
    Csv,
}

impl FormFormat {
    fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }
}

fn part() -> impl TypedValueParser<Value = PartOfYear> {
    PossibleValuesParser::new(PartOfYear::ALL.iter().map(|part| part.as_str()))
        .map(|word| PartOfYear::ALL.iter().copied().find(|part| part.as_str() == word).unwrap_or_default())
}

impl Collect {
    pub(crate) fn run(&self) -> ExitCode {
        let language = self.language.get();
        let Some(value) = plan_file::read_value(&self.plan, language) else { return ExitCode::from(2) };
        let Some(plan) = plan_file::typed(&value) else { return ExitCode::from(2) };
        let period = Period { year: FiscalYear(self.year), part: self.part };
        exit_code(self.write(&forms(&value, &plan, period)))
    }

    fn write(&self, forms: &[Form]) -> Result<(), String> {
        let language = self.language.get();
        if forms.is_empty() {
            return Err(format!("{}: {}", self.plan.display(), round_messages::no_initiatives(language)));
        }
        let failed =
            |error| format!("{}: {}", self.out.display(), messages::unwritable_folder(&error, language));
        std::fs::create_dir_all(&self.out).map_err(failed)?;
        let names = forms.iter().map(|form| form.department.as_str());
        let names = file_names(names.map(|name| if name.is_empty() { NO_DEPARTMENT } else { name }));
        let file = |name: &String| self.out.join(format!("{name}.{}", self.format.ending()));
        let files: Vec<PathBuf> = names.iter().map(file).collect();
        let contents = forms.iter().zip(&files).map(|(form, file)| self.content(form, file));
        let contents: Vec<Vec<u8>> = contents.collect::<Result<_, String>>()?;
        let written = files.iter().zip(&contents);
        let written: Vec<Written> =
            written.map(|(file, content)| Written { file, kind: Kind::Form, content }).collect();
        Output { inputs: &[&self.plan], force: self.force, language }.put(&written)?;
        for (form, file) in forms.iter().zip(&files) {
            say_line(&round_messages::form_written(file, form.count, language), language)?;
        }
        say_line(&round_messages::forms_written(forms.len(), language), language)
    }

    fn content(&self, form: &Form, file: &Path) -> Result<Vec<u8>, String> {
        let language = self.language.get();
        let failed =
            |cause| format!("{}: {}", file.display(), messages::unwritable_workbook(&cause, language));
        match self.format {
            FormFormat::Xlsx => form.xlsx().map_err(failed),
            FormFormat::Csv => Ok(form.csv().into_bytes()),
        }
    }
}
