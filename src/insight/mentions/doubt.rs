//! Why a name is not certain.

/// Why a name may be somebody else's, or nobody's on the list. The first that applies, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The text says that they sit on another council.
    OtherCouncil,
    /// The report is another council's.
    OtherCouncilsReport,
    /// The text says that they are a councillor no longer.
    Former,
    /// Somebody who is not on the list has the name too, on this line, counted from 1.
    Namesake {
        /// Where that person is named.
        line: usize,
    },
    /// The report is older than their term, and the name is no more than a surname or initials: whoever sat there
    /// before may have had it.
    OlderReport,
    /// Many councillors in the text are not on the list, so that it may be another term's or another council's, and the
    /// name is no more than a surname.
    OtherList,
    /// "Mrs" stands before the name, and the only one on the list is a Mr, or the other way round.
    Title,
    /// It may be the heading of a column.
    Heading,
    /// Several people on the list fit.
    Several,
    /// The forenames, the initials or the spelling are not those of the list.
    Spelling,
    /// Nothing says that it is a councillor's name.
    NoCouncillor,
    /// The post is wider than the words, is given to somebody else, or was held before.
    Post,
    /// What stands around the name leaves it open, as in a table that was run together.
    Place,
}
