import type { Grid, Post } from '../grid/grid';
import type { Person } from '../people/person';
import type { ServiceRequest } from './service-request';

/** Whether this member of staff may see the request at all. A complaint is seen by the secretary, or the street, alone. */
export function maySee(request: ServiceRequest, person: Person): boolean {
  if (request.ownerId === person.id) return true;
  if (request.visibility === 'secretary') return person.roles.includes('secretary');
  if (request.visibility === 'street') return person.roles.includes('street');
  return true;
}

/** Whether this member of staff may accept it: asked, a holder of the posts that answer for it, on the centre's window, or its secretary. */
export function mayAccept(request: ServiceRequest, person: Person, grid: Grid): boolean {
  if (!maySee(request, person)) return false;
  if (request.askedIds.includes(person.id) || request.ownerId === person.id) return true;
  if (person.roles.includes('clerk') || person.roles.includes('secretary')) return true;
  return responsiblePosts(request, grid).some((post) => post.aId === person.id || post.bId === person.id);
}

/** The posts the route rests on, and that of the area the place lies in. */
function responsiblePosts(request: ServiceRequest, grid: Grid): readonly Post[] {
  const refs = request.route.reasons.map((reason) => reason.ref);
  const areaId = request.place?.areaId ?? request.route.areaId;
  return grid.posts.filter(
    (post) => refs.includes(post.id) || (post.kind === 'area' && post.areaId === areaId),
  );
}
