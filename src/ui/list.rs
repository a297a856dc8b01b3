//! The one list: a selection and a window over rows of any height. It costs
//! what is visible, however many rows there are.

/// Where a list stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ListState {
    /// The selected row.
    pub selected: usize,
    /// The first visible row.
    pub top: usize,
}

/// What a list needs to know of its rows.
pub trait Rows {
    /// How many there are.
    fn len(&self) -> usize;
    /// How many lines a row takes.
    fn height(&self, row: usize) -> usize;
    /// Whether a row can be selected.
    fn selectable(&self, row: usize) -> bool;
    /// Whether there are none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl ListState {
    /// Moves by rows that can be selected; stays at the ends. Where nothing can be
    /// selected the window moves instead.
    pub fn step(&mut self, rows: &dyn Rows, by: isize, height: usize) {
        let mut left = by.unsigned_abs();
        let mut at = self.selected;
        while left > 0 {
            let moved = if by > 0 {
                (at + 1..rows.len()).find(|i| rows.selectable(*i))
            } else {
                (0..at.min(rows.len())).rev().find(|i| rows.selectable(*i))
            };
            let Some(to) = moved else {
                // Headings above the first and below the last row can be reached by the window.
                if by < 0 {
                    self.top = self.top.saturating_sub(left);
                } else if left > 0 && !rows.is_empty() {
                    self.selected = at;
                    self.show_end(rows, height);
                }
                break;
            };
            at = to;
            left -= 1;
        }
        self.selected = at;
        self.settle(rows, height);
    }

    fn show_end(&mut self, rows: &dyn Rows, height: usize) {
        let mut used = 0;
        let mut top = rows.len();
        while top > 0 && used + rows.height(top - 1) <= height {
            top -= 1;
            used += rows.height(top);
        }
        self.top = self.top.max(top).min(self.selected);
    }

    /// Moves by about a screenful.
    pub fn page(&mut self, rows: &dyn Rows, down: bool, height: usize) {
        let mut used = 0;
        let mut at = self.selected;
        while used < height.saturating_sub(1) {
            let next = if down { at + 1 } else { at.wrapping_sub(1) };
            if next >= rows.len() {
                break;
            }
            used += rows.height(next);
            at = next;
        }
        self.select_near(rows, at, down);
        self.settle(rows, height);
    }

    /// Goes to the first or the last row that can be selected.
    pub fn end(&mut self, rows: &dyn Rows, last: bool, height: usize) {
        self.select_near(rows, if last { rows.len().saturating_sub(1) } else { 0 }, !last);
        if !last {
            self.top = 0;
        }
        self.settle(rows, height);
    }

    /// Selects a row, or the nearest that can be selected.
    pub fn select_near(&mut self, rows: &dyn Rows, at: usize, down_first: bool) {
        let len = rows.len();
        let at = at.min(len.saturating_sub(1));
        let mut down = (at..len).filter(|i| rows.selectable(*i));
        let mut up = (0..at.min(len)).rev().filter(|i| rows.selectable(*i));
        let found = if down_first {
            down.next().or_else(|| up.next())
        } else {
            if rows.len() > at && rows.selectable(at) { Some(at) } else { up.next().or_else(|| down.next()) }
        };
        self.selected = found.unwrap_or(0);
    }

    /// Brings the selection back among the rows and into the window of `height` lines.
    pub fn settle(&mut self, rows: &dyn Rows, height: usize) {
        let len = rows.len();
        if len == 0 {
            *self = ListState::default();
            return;
        }
        if self.selected >= len || !rows.selectable(self.selected) {
            self.select_near(rows, self.selected.min(len - 1), true);
        }
        self.top = self.top.min(len - 1);
        self.top = self.top.min(self.selected);
        if self.selected == self.top {
            // The headings right above the first row come along.
            while self.top > 0 && !rows.selectable(self.top - 1) {
                let lines: usize = (self.top - 1..=self.selected).map(|i| rows.height(i)).sum();
                if lines > height {
                    break;
                }
                self.top -= 1;
            }
        }
        let mut used = 0;
        for i in (self.top..=self.selected).rev() {
            used += rows.height(i);
            if used > height {
                self.top = (i + 1).min(self.selected);
                break;
            }
        }
        // No empty space below while rows are hidden above.
        let mut below = 0;
        for i in self.top..len {
            below += rows.height(i);
            if below >= height {
                return;
            }
        }
        while self.top > 0 && below + rows.height(self.top - 1) <= height {
            self.top -= 1;
            below += rows.height(self.top);
        }
    }

    /// The row drawn at a line of the window.
    pub fn row_at(&self, rows: &dyn Rows, line: usize) -> Option<usize> {
        let mut used = 0;
        for i in self.top..rows.len() {
            used += rows.height(i);
            if line < used {
                return Some(i);
            }
        }
        None
    }

    /// Moves the window and, where it has to, the selection with it.
    pub fn scroll(&mut self, rows: &dyn Rows, by: isize, height: usize) {
        self.step(rows, by, height);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows by height; 0 marks a heading of one line.
    struct Fake(Vec<usize>);
    impl Rows for Fake {
        fn len(&self) -> usize {
            self.0.len()
        }
        fn height(&self, row: usize) -> usize {
            self.0[row].max(1)
        }
        fn selectable(&self, row: usize) -> bool {
            self.0[row] > 0
        }
    }

    #[test]
    fn headings_are_passed_over_and_come_into_view_with_their_first_row() {
        let rows = Fake(vec![0, 1, 1, 0, 1, 1]);
        let mut list = ListState::default();
        list.settle(&rows, 3);
        assert_eq!(list.selected, 1);
        list.step(&rows, 2, 3);
        assert_eq!(list.selected, 4);
        assert_eq!(list.top, 2);
        list.step(&rows, -3, 3);
        assert_eq!((list.selected, list.top), (1, 0));
    }

    #[test]
    fn the_selection_is_always_in_the_window_whatever_the_heights() {
        let rows = Fake(vec![2; 50]);
        let mut list = ListState::default();
        for _ in 0..60 {
            list.step(&rows, 1, 7);
            let lines: usize = (list.top..=list.selected).map(|i| rows.height(i)).sum();
            assert!(lines <= 7, "{list:?}");
        }
        assert_eq!(list.selected, 49);
        list.end(&rows, false, 7);
        assert_eq!((list.selected, list.top), (0, 0));
        list.page(&rows, true, 7);
        assert_eq!(list.selected, 3);
    }

    #[test]
    fn a_list_that_shrank_or_is_empty_is_no_harm() {
        let mut list = ListState { selected: 40, top: 38 };
        list.settle(&Fake(vec![1, 1, 1]), 10);
        assert_eq!((list.selected, list.top), (2, 0));
        list.settle(&Fake(vec![]), 10);
        list.step(&Fake(vec![]), 1, 10);
        list.end(&Fake(vec![]), true, 10);
        assert_eq!(list, ListState::default());
        list.step(&Fake(vec![0, 0]), 1, 10);
    }
}
