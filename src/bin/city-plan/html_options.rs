//! The arguments that say how a plan is written as HTML, and waiting for it.
//!
//! It decides nothing: `publish::HtmlOptions` does. Arguments are refused in the language of the environment, because
//! no other is known before they are read.

use crate::language::of_environment;
use crate::messages;
use city_plan::plan::Today;
use city_plan::plan::language_tag::is_language_tag;
use city_plan::publish::{Address, HtmlOptions};
use city_plan::views::fragment::FIRST;
use city_plan::views::{View, YearStyle};

/// How a plan is written as HTML.
#[derive(clap::Args, Clone, Debug)]
pub(crate) struct HtmlArguments {
    /// The view that comes first: the one with which the running component begins.
    #[arg(long, value_parser = view, default_value = "overview", value_name = "overview|roadmap|explorer|…")]
    view: View,
    /// Language of the interface: ja, ja-simple (plain Japanese) or en; that of the plan if absent.
    #[arg(long, value_parser = language)]
    lang: Option<String>,
    /// Level of the plan's title; 2 if absent, on a page of its own 1.
    #[arg(long, value_parser = clap::value_parser!(u8).range(1..=5), value_name = "1-5")]
    heading_level: Option<u8>,
    /// How years are written.
    #[arg(long, value_parser = year_style, default_value = "both", value_name = "both|era|western")]
    year_style: YearStyle,
    /// The day (2024-10-01) whose fiscal year is marked; none if absent, because it would grow old.
    #[arg(long, value_parser = day, value_name = "DATE")]
    today: Option<Today>,
    /// Name of the element in the URL, where a page has several.
    #[arg(long, default_value = FIRST)]
    name: String,
}

/// Takes an address; a sentence where it cannot be one.
pub(crate) fn address(text: &str) -> Result<Address, String> {
    Address::new(text).map_err(|error| error.message(of_environment()))
}

/// Takes a whole address; a sentence where it is none.
pub(crate) fn whole_address(text: &str) -> Result<Address, String> {
    Address::whole(text).map_err(|error| error.message(of_environment()))
}

pub(crate) fn language(tag: &str) -> Result<String, String> {
    if is_language_tag(tag) { Ok(tag.to_owned()) } else { Err(messages::bad_language(tag, of_environment())) }
}

fn view(word: &str) -> Result<View, String> {
    View::from_word(word).ok_or_else(|| messages::unknown_view(word, of_environment()))
}

fn year_style(word: &str) -> Result<YearStyle, String> {
    YearStyle::from_word(word).ok_or_else(|| messages::unknown_year_style(word, of_environment()))
}

fn day(date: &str) -> Result<Today, String> {
    Today::from_date(date).ok_or_else(|| messages::bad_day(date, of_environment()))
}

impl HtmlArguments {
    /// The options for the library; a page of its own has other ones where nothing was chosen.
    pub(crate) fn options(&self, is_page: bool) -> HtmlOptions {
        let Self { view, lang, year_style, today, name, .. } = self.clone();
        let usual = if is_page { HtmlOptions::of_page() } else { HtmlOptions::default() };
        let heading_level = self.heading_level.unwrap_or(usual.heading_level);
        HtmlOptions { view, lang, heading_level, year_style, today, name }
    }
}

/// Waits for a rendering: yew renders asynchronously.
pub(crate) fn block_on<T>(rendering: impl Future<Output = T>) -> T {
    match tokio::runtime::Builder::new_current_thread().build() {
        Ok(runtime) => tokio::task::LocalSet::new().block_on(&runtime, rendering),
        // It has no parts that could fail: no network, no clock.
        Err(error) => unreachable!("{error}"),
    }
}
