//! Words that residents type for those that a plan writes.

use super::notes::Notes;
use super::text::Text;
use crate::format::declare::parts;

parts! {
    /// A word that residents type, with the words of the plan that it stands for. The search knows many such words
    /// already; here stand those of the city.
    EverydayWord {
        /// The word: the name of a building, a card or an application of the city, a word of its dialect.
        required word: Text => label("さがすことば", "Word"),
        /// Words for which the search looks, too. They do not lead back to the word.
        many synonyms: Text => label("いっしょにさがすことば", "Synonyms"),
    }
}
