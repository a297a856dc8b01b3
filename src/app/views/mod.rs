//! Where everything is on the screen: computed from the size and the place,
//! shared by drawing and by the mouse.

pub mod clash;
pub mod enums;
pub mod involvement;
pub mod merging;

use ratatui::layout::{Constraint, Layout, Rect};

use super::state::{PaneId, Screen};

/// The smallest terminal in which the program can be used: columns, rows.
pub const SMALLEST: (u16, u16) = (40, 12);

/// Where everything is.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    /// The whole screen.
    pub whole: Rect,
    /// The title bar.
    pub title: Rect,
    /// The four places.
    pub tabs: Rect,
    /// The panes that are shown, with their frames, from left to right.
    pub panes: Vec<(PaneId, Rect)>,
    /// The next step.
    pub next: Rect,
    /// The line of keys.
    pub keys: Rect,
    /// Set where the terminal is too small to show anything.
    pub too_small: bool,
}

impl Frame {
    /// The frame for a size, a screen and the pane in focus (0 to 2).
    pub fn new(size: (u16, u16), screen: Screen, focus: usize) -> Self {
        let whole = Rect::new(0, 0, size.0, size.1);
        if size.0 < SMALLEST.0 || size.1 < SMALLEST.1 {
            return Frame { whole, too_small: true, ..Frame::default() };
        }
        let [title, tabs, body, next, keys] = Layout::vertical([
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Min(3),
            Constraint::Length(1),
            Constraint::Length(1),
        ])
        .areas(whole);
        let all = screen.panes();
        let shown: Vec<PaneId> = if size.0 >= 110 {
            all.to_vec()
        } else if size.0 >= 72 {
            // The pane in focus and the one it is read beside.
            if focus < 2 { all[..2].to_vec() } else { all[1..].to_vec() }
        } else {
            vec![all[focus.min(2)]]
        };
        let shares: Vec<Constraint> = match (shown.len(), screen) {
            (3, Screen::Contact) => vec![Constraint::Fill(32), Constraint::Fill(42), Constraint::Fill(32)],
            (3, Screen::Sense) => vec![Constraint::Fill(30), Constraint::Fill(40), Constraint::Fill(40)],
            (3, Screen::Fit) => vec![Constraint::Fill(34), Constraint::Fill(46), Constraint::Fill(30)],
            (3, Screen::Overview) => vec![Constraint::Fill(40), Constraint::Fill(36), Constraint::Fill(36)],
            (2, _) if focus < 2 => vec![Constraint::Fill(36), Constraint::Fill(44)],
            (2, _) => vec![Constraint::Fill(42), Constraint::Fill(38)],
            _ => vec![Constraint::Fill(1)],
        };
        let areas = Layout::horizontal(shares).split(body);
        let panes = shown.into_iter().zip(areas.iter().copied()).collect();
        Frame { whole, title, tabs, panes, next, keys, too_small: false }
    }

    /// The area of a pane, with its frame.
    pub fn area(&self, pane: PaneId) -> Option<Rect> {
        self.panes.iter().find(|(p, _)| *p == pane).map(|(_, area)| *area)
    }

    /// The inside of a pane's frame.
    pub fn inside(area: Rect) -> Rect {
        Rect::new(area.x.saturating_add(2), area.y + 1, area.width.saturating_sub(4), area.height.saturating_sub(2))
    }

    /// The area of a question, a picker or a form in the middle: at most this
    /// many columns and rows, and never touching the edge where there is room.
    pub fn middle(&self, columns: u16, rows: u16) -> Rect {
        let room = (self.whole.width.saturating_sub(4), self.whole.height.saturating_sub(2));
        let width = columns.min(room.0);
        let height = rows.min(room.1);
        Rect::new(
            self.whole.x + (self.whole.width - width) / 2,
            self.whole.y + (self.whole.height - height) / 2,
            width,
            height,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wide_screen_shows_three_panes_a_usual_one_two_a_narrow_one_one() {
        let count = |w, h, focus| Frame::new((w, h), Screen::Contact, focus).panes.len();
        assert_eq!(count(120, 36, 0), 3);
        assert_eq!(count(80, 24, 0), 2);
        assert_eq!(count(60, 20, 0), 1);
        assert!(Frame::new((30, 8), Screen::Contact, 0).too_small);
    }

    #[test]
    fn the_pane_in_focus_is_always_among_those_shown() {
        for screen in Screen::ALL {
            for focus in 0..3 {
                for size in [(200, 60), (120, 36), (80, 24), (60, 20), (40, 12)] {
                    let frame = Frame::new(size, screen, focus);
                    assert!(frame.area(screen.panes()[focus]).is_some(), "{screen:?} {focus} {size:?}");
                }
            }
        }
    }
}
