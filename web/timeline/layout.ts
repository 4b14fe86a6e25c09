/** Heights of the two lines, in CSS pixels: how many there are, and each of them. */
export const overviewHeight = 34
export const detailHeight = 76
/** Where lanes begin, below the axis. */
export const laneTop = 18
/** Heights of a lane: the first that gives each mark its room is taken. */
export const laneHeights = [14, 10, 7]
/** Of more marks than these, bars are drawn. */
export const mostDrawn = 1000
/** The shortest time that is shown where no window is chosen, in days. */
export const leastDays = 30
