//! The shared board: rows to go through, and what can be done to them. Each gives
//! where the selection is afterwards.

use crate::model::{Heading, Point, Workshop};

/// A row of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoardRow {
    /// A heading, by its place on the workshop's board.
    Heading(usize),
    /// A point under a heading.
    Point(usize, usize),
}

/// The rows under these headings, in order; headings that are not on the board yet are put there.
pub fn rows(workshop: &Workshop, headings: &[String]) -> Vec<BoardRow> {
    let mut rows = Vec::new();
    for title in headings {
        let Some(at) = workshop.heading(title) else { continue };
        rows.push(BoardRow::Heading(at));
        rows.extend((0..workshop.board[at].points.len()).map(|p| BoardRow::Point(at, p)));
    }
    rows
}

/// Puts the headings that are missing on the board.
pub fn prepare(workshop: &mut Workshop, headings: &[String]) {
    for title in headings {
        workshop.under(title);
    }
}

/// Gives a heading another title; the points of one that bears it already stand before its own.
pub fn rename(workshop: &mut Workshop, old: &str, new: &str) {
    let Some(from) = workshop.heading(old) else { return };
    match workshop.heading(new) {
        None => new.clone_into(&mut workshop.board[from].title),
        Some(to) if to != from => {
            let points = std::mem::take(&mut workshop.board[from].points);
            workshop.board[to].points.extend(points);
            workshop.board.remove(from);
        }
        Some(_) => {}
    }
}

/// Takes the agenda's headings with nothing under them off the board: nobody wrote there.
#[must_use]
pub fn without_empty(workshop: &Workshop) -> Workshop {
    let mut it = workshop.clone();
    it.board.retain(|h| h.step.is_some() || !h.points.is_empty());
    it
}

/// A new point behind a row.
pub fn add(workshop: &mut Workshop, row: BoardRow, text: &str) -> BoardRow {
    let point = Point { text: text.to_owned(), ..Point::default() };
    let (heading, at) = match row {
        BoardRow::Heading(h) => (h, workshop.board.get(h).map_or(0, |it| it.points.len())),
        BoardRow::Point(h, p) => (h, p + 1),
    };
    if let Some(it) = workshop.board.get_mut(heading) {
        let at = at.min(it.points.len());
        it.points.insert(at, point);
        return BoardRow::Point(heading, at);
    }
    row
}

/// The point of a row.
pub fn point(workshop: &mut Workshop, row: BoardRow) -> Option<&mut Point> {
    match row {
        BoardRow::Point(h, p) => workshop.board.get_mut(h)?.points.get_mut(p),
        BoardRow::Heading(_) => None,
    }
}

/// Takes a point off the board.
pub fn remove(workshop: &mut Workshop, row: BoardRow) -> BoardRow {
    let BoardRow::Point(h, p) = row else { return row };
    if let Some(heading) = workshop.board.get_mut(h)
        && p < heading.points.len()
    {
        heading.points.remove(p);
        return if p > 0 { BoardRow::Point(h, p - 1) } else { BoardRow::Heading(h) };
    }
    row
}

/// Moves a point up or down among its own; past the end of them under the next heading shown.
pub fn shift(workshop: &mut Workshop, headings: &[String], row: BoardRow, down: bool) -> BoardRow {
    let BoardRow::Point(h, p) = row else { return row };
    let Some(heading) = workshop.board.get_mut(h) else { return row };
    let other = if down { p + 1 } else { p.wrapping_sub(1) };
    if p < heading.points.len() && other < heading.points.len() {
        heading.points.swap(p, other);
        return BoardRow::Point(h, other);
    }
    regroup(workshop, headings, row, down)
}

/// Moves a point under the heading before or behind its own.
pub fn regroup(workshop: &mut Workshop, headings: &[String], row: BoardRow, on: bool) -> BoardRow {
    let BoardRow::Point(h, p) = row else { return row };
    let shown: Vec<usize> = headings.iter().filter_map(|t| workshop.heading(t)).collect();
    let Some(at) = shown.iter().position(|s| *s == h) else { return row };
    let to = if on { shown.get(at + 1) } else { at.checked_sub(1).and_then(|at| shown.get(at)) };
    let Some(to) = to.copied() else { return row };
    if p >= workshop.board[h].points.len() {
        return row;
    }
    let point = workshop.board[h].points.remove(p);
    let Heading { points, .. } = &mut workshop.board[to];
    // It goes in at the side it came from.
    let place = if on { 0 } else { points.len() };
    points.insert(place, point);
    BoardRow::Point(to, place)
}

/// One row of what may leave the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TickRow {
    /// A heading, only to read.
    Heading(usize),
    /// A point.
    Point(usize, usize),
    /// An ask.
    Ask(usize),
}

/// Everything that may leave the room, in order.
pub fn tick_rows(workshop: &Workshop) -> Vec<TickRow> {
    let mut rows = Vec::new();
    for (h, heading) in workshop.board.iter().enumerate().filter(|(_, h)| !h.points.is_empty()) {
        rows.push(TickRow::Heading(h));
        rows.extend((0..heading.points.len()).map(|p| TickRow::Point(h, p)));
    }
    rows.extend((0..workshop.asks.len()).map(TickRow::Ask));
    rows
}

/// Ticks a row, or takes the tick back. A heading ticks all of its own.
pub fn tick(workshop: &mut Workshop, row: TickRow) {
    match row {
        TickRow::Heading(h) => {
            if let Some(heading) = workshop.board.get_mut(h) {
                let all = heading.points.iter().all(|p| p.leaves);
                heading.points.iter_mut().for_each(|p| p.leaves = !all);
            }
        }
        TickRow::Point(h, p) => {
            if let Some(point) = workshop.board.get_mut(h).and_then(|h| h.points.get_mut(p)) {
                point.leaves = !point.leaves;
            }
        }
        TickRow::Ask(at) => {
            if let Some(ask) = workshop.asks.get_mut(at) {
                ask.leaves = !ask.leaves;
            }
        }
    }
}

/// How many words a text has, as somebody counts them.
pub fn words_in(text: &str) -> usize {
    text.split_whitespace().filter(|w| w.chars().any(char::is_alphanumeric)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Date;
    use proptest::prelude::*;

    fn board(points: &[&[&str]]) -> (Workshop, Vec<String>) {
        let mut it = Workshop::new("Taster", Date::new(2026, 11, 24).expect("a day"), "a");
        let headings: Vec<String> = (0..points.len()).map(|n| format!("H{n}")).collect();
        for (title, texts) in headings.iter().zip(points) {
            let under = it.under(title);
            under.points = texts.iter().map(|t| Point { text: (*t).into(), ..Point::default() }).collect();
        }
        (it, headings)
    }

    fn texts(it: &Workshop) -> Vec<Vec<&str>> {
        it.board.iter().map(|h| h.points.iter().map(|p| p.text.as_str()).collect()).collect()
    }

    #[test]
    fn a_point_goes_behind_the_selected_one_or_at_the_end_of_its_heading() {
        let (mut it, _) = board(&[&["a", "b"], &[]]);
        assert_eq!(add(&mut it, BoardRow::Point(0, 0), "x"), BoardRow::Point(0, 1));
        assert_eq!(add(&mut it, BoardRow::Heading(1), "y"), BoardRow::Point(1, 0));
        assert_eq!(texts(&it), [vec!["a", "x", "b"], vec!["y"]]);
    }

    #[test]
    fn a_point_moves_among_its_own_and_then_under_the_next_heading_and_back() {
        let (mut it, headings) = board(&[&["a", "b"], &["c"]]);
        let at = shift(&mut it, &headings, BoardRow::Point(0, 0), true);
        let at = shift(&mut it, &headings, at, true);
        assert_eq!((at, texts(&it)), (BoardRow::Point(1, 0), vec![vec!["b"], vec!["a", "c"]]));
        let at = shift(&mut it, &headings, at, false);
        assert_eq!((at, texts(&it)), (BoardRow::Point(0, 1), vec![vec!["b", "a"], vec!["c"]]));
        assert_eq!(regroup(&mut it, &headings, BoardRow::Point(1, 0), true), BoardRow::Point(1, 0));
    }

    proptest! {
        #[test]
        fn whatever_is_moved_no_point_is_lost_or_doubled(moves in prop::collection::vec((0_usize..3, 0_usize..4, any::<bool>(), any::<bool>()), 0..40)) {
            let (mut it, headings) = board(&[&["a", "b", "c"], &[], &["d"]]);
            for (h, p, group, on) in moves {
                let row = BoardRow::Point(h, p);
                if group { regroup(&mut it, &headings, row, on); } else { shift(&mut it, &headings, row, on); }
            }
            let mut all: Vec<&str> = texts(&it).concat();
            all.sort_unstable();
            prop_assert_eq!(all, ["a", "b", "c", "d"]);
        }
    }

    #[test]
    fn words_are_counted_as_people_count_them() {
        assert_eq!(words_in("Co-host one session – 2 hours, once."), 6);
        assert_eq!(words_in("  "), 0);
    }

    #[test]
    fn a_heading_ticks_all_of_its_points_and_takes_all_ticks_back() {
        let (mut it, _) = board(&[&["a", "b"]]);
        tick(&mut it, TickRow::Point(0, 0));
        tick(&mut it, TickRow::Heading(0));
        assert!(it.board[0].points.iter().all(|p| p.leaves));
        tick(&mut it, TickRow::Heading(0));
        assert!(it.board[0].points.iter().all(|p| !p.leaves));
        assert_eq!(remove(&mut it, BoardRow::Point(0, 1)), BoardRow::Point(0, 0));
        assert_eq!(tick_rows(&it), [TickRow::Heading(0), TickRow::Point(0, 0)]);
    }
}
