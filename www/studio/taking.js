/* Stands in the place of `loader/taking.js` in the studio: what readers of the live plan copy. What is imported here
 * keeps its name in the joined script, which is all that is needed.
 */
import { copied } from "./taking_away.js";
