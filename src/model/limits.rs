//! How much of a file is read. A small file can unpack to gigabytes, or be written so that reading it never ends,
//! and running out of memory would end the program with everything that is open in it.
//!
//! Every figure is far above what reports, minutes and lists of councillors hold, and together they keep a reader
//! below about 300 MB of memory and 10 seconds on an ordinary computer. They are counts of bytes and steps, never
//! times, so that a file that is read today is read on a slower computer too.

const MB: usize = 1024 * 1024;

/// What readers of other people's files take at most.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes of a PDF or Word file. Most of a large report is pictures, which are never unpacked.
    pub packed_file: usize,
    /// Bytes of a text, web page, table or XML file, which is held whole, decoded and split.
    pub plain_file: usize,
    /// Bytes of an encrypted PDF, which is held twice.
    pub encrypted_file: usize,
    /// Bytes of text taken out of one document.
    pub text: usize,
    /// Lines of one document.
    pub lines: usize,
    /// Words and marks of one document.
    pub words: usize,
    /// Councillors named in one document.
    pub mentions: usize,
    /// How many times names of one document are compared with names in the workspace.
    pub comparisons: u64,

    /// Bytes that one stream of a PDF may unpack to, after each of its filters.
    pub pdf_stream: usize,
    /// Bytes that all streams of a PDF may unpack to, together.
    pub pdf_unpacked: usize,
    /// Bytes that an object stream, or a table of objects, of a PDF may unpack to.
    pub pdf_object_stream: usize,
    /// Filters, one after the other, on one stream.
    pub pdf_filters: usize,
    /// Values of one array or dictionary of a PDF, with those inside it.
    pub pdf_values: usize,
    /// Objects of a PDF.
    pub pdf_objects: usize,
    /// Places of objects that the tables of a PDF name.
    pub pdf_entries: usize,
    /// Bytes that are read of a PDF's objects besides twice the file.
    pub pdf_work: usize,
    /// Memory that the objects of a PDF may take, in bytes.
    pub pdf_memory: usize,
    /// Pages of a PDF.
    pub pdf_pages: usize,
    /// Drawing steps (operators) of one page, with the forms that it draws.
    pub pdf_page_steps: usize,
    /// Drawing steps of all pages.
    pub pdf_steps: usize,
    /// Values before one operator, those in its array included.
    pub pdf_operands: usize,
    /// Letters drawn on one page.
    pub pdf_letters: usize,
    /// Forms drawn inside each other.
    pub pdf_form_depth: usize,
    /// Letters and widths that all fonts of a PDF may name.
    pub pdf_font_codes: usize,

    /// Brackets and commas of one of our own files, outside texts: "()," is 3 bytes in a file and hundreds in memory.
    pub record_marks: usize,
    /// Bytes of the preferences.
    pub preferences: u64,

    /// Entries of a zip file.
    pub zip_entries: usize,
    /// Bytes that the read parts of a Word document may unpack to, together.
    pub zip_unpacked: usize,
    /// Bytes between one tag of XML and the next.
    pub xml_piece: usize,
    /// Tags and texts of one XML file.
    pub xml_events: usize,
    /// XML elements inside each other.
    pub xml_depth: usize,

    /// Brackets, colons and commas of a JSON file: each may be a value, which takes about a hundred bytes of memory.
    pub json_marks: usize,

    /// Pieces (tags and texts) of a saved web page that lists members.
    pub page_pieces: usize,
    /// Councils of one file.
    pub councils: usize,
    /// Columns of a table.
    pub table_columns: usize,
    /// Rows of a table, or councillors of a list.
    pub table_rows: usize,
    /// Cells of a table.
    pub table_cells: usize,
    /// Bytes of one cell.
    pub table_cell: usize,
}

/// The limits that are in force everywhere.
pub const LIMITS: Limits = Limits {
    packed_file: 200 * MB,
    plain_file: 32 * MB,
    encrypted_file: 64 * MB,
    text: 16 * MB,
    lines: 1_000_000,
    words: 1_500_000,
    mentions: 200_000,
    comparisons: 40_000_000,

    pdf_stream: 32 * MB,
    pdf_unpacked: 512 * MB,
    pdf_object_stream: 4 * MB,
    pdf_filters: 4,
    pdf_values: 1_000_000,
    pdf_objects: 1_000_000,
    pdf_entries: 4_000_000,
    pdf_work: 32 * MB,
    pdf_memory: 128 * MB,
    pdf_pages: 20_000,
    pdf_page_steps: 5_000_000,
    pdf_steps: 40_000_000,
    pdf_operands: 100_000,
    pdf_letters: 2_000_000,
    pdf_form_depth: 8,
    pdf_font_codes: 1_000_000,

    record_marks: 500_000,
    preferences: 4 * 1024 * 1024,

    zip_entries: 20_000,
    zip_unpacked: 256 * MB,
    xml_piece: 8 * MB,
    xml_events: 8_000_000,
    xml_depth: 1_000,

    json_marks: 2_000_000,

    page_pieces: 200_000,
    councils: 2_000,
    table_columns: 1_000,
    table_rows: 100_000,
    table_cells: 4_000_000,
    table_cell: 8_000,
};

/// More was asked for than a limit allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("over the limit")]
pub struct Exceeded;

/// What is left of a limit while a file is read.
#[derive(Clone, Debug)]
pub struct Budget {
    left: usize,
}

impl Budget {
    /// A budget of which nothing is used yet.
    pub fn new(most: usize) -> Self {
        Budget { left: most }
    }

    /// How much is left.
    pub fn left(&self) -> usize {
        self.left
    }

    /// Uses some of it. Where it is not enough, nothing is left afterwards.
    ///
    /// # Errors
    /// Where less than `amount` is left.
    pub fn take(&mut self, amount: usize) -> Result<(), Exceeded> {
        match self.left.checked_sub(amount) {
            Some(left) => {
                self.left = left;
                Ok(())
            }
            None => {
                self.left = 0;
                Err(Exceeded)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Budget, Exceeded};

    #[test]
    fn budget_runs_out_and_stays_empty() {
        let mut budget = Budget::new(10);
        assert_eq!((budget.take(7), budget.left()), (Ok(()), 3));
        assert_eq!((budget.take(4), budget.left()), (Err(Exceeded), 0));
        assert_eq!((budget.take(1), budget.take(0)), (Err(Exceeded), Ok(())));
    }
}
