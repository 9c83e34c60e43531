//! A new field of a format is a column with its label: nothing but its declaration has to know it.

use super::layout::{Kind, Layout};
use crate::format::schema::Definitions;

/// A format with a field that nothing but its declaration knows.
#[allow(unreachable_pub, reason = "`parts!` declares public types")]
mod sample {
    use crate::format::context::FormatNotes;
    use crate::format::declare::parts;
    use crate::plan::{Id, Ref, Text};

    #[derive(Debug, Default)]
    pub(crate) struct Notes;
    impl FormatNotes for Notes {}

    parts! {
        /// A plan.
        Plan {
            /// Its id.
            identity id: Id => label("ID", "ID"),
            /// Its stations.
            many stations: Station => label("駅", "Stations"),
        }

        /// A station.
        Station {
            /// Its id.
            identity id: Id => label("ID", "ID"),
            /// The motto of the station.
            required motto: Text => label("合言葉", "Motto"),
            /// The station before it.
            optional previous: Ref => refers_to(Station) label("前の駅", "Previous station"),
        }
    }
}

#[test]
fn a_new_field_is_a_column_with_its_label_and_its_kind_and_nothing_else_has_to_know_it() {
    let format: &'static Definitions = Box::leak(Box::new({
        let mut definitions = Definitions::default();
        <sample::Plan as crate::format::schema::Schema>::describe(&mut definitions);
        definitions
    }));
    let layout = Layout::of(&crate::plan::schema::schema_of(format), format);
    let table = layout.table("Station", "stations").unwrap();
    assert_eq!((table.names.ja.as_str(), table.names.en.as_str()), ("駅", "Stations"));
    let column = |field: &str| table.column(&[field]).unwrap();
    for (field, kind, required, ja, en) in [
        ("id", Kind::Id, true, "ID", "ID"),
        ("motto", Kind::Text, true, "合言葉", "Motto"),
        ("previous", Kind::Ref, false, "前の駅", "Previous station"),
    ] {
        let column = column(field);
        let names = (column.names.ja.as_str(), column.names.en.as_str());
        assert_eq!((&column.kind, column.required, names), (&kind, required, (ja, en)), "{field}");
        assert_eq!(column.about, ja, "{field}");
    }
    assert_eq!(format.field("Station", "previous").unwrap().refers_to, ["Station"]);
}
